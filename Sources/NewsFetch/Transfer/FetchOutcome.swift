/// A request and what became of it.
package struct FetchOutcome: Sendable {
  package var request: FetchRequest
  package var result: Result<FetchAnswer, FetchProblem>
}
