/// A request and what became of it.
package struct FetchOutcome: Sendable {
  package var request: FetchRequest
  package var result: Result<FetchAnswer, FetchProblem>

  /// Takes the body out, so that it can be let go of as soon as it has been read.
  package mutating func takeBody() -> [UInt8] {
    guard case .success(var answer) = result else { return [] }
    let body = answer.body
    answer.body = []
    result = .success(answer)
    return body
  }
}
