/// Something that is always so in a sound store, and the statement that finds where it is not.
struct Invariant: Sendable {
  /// What is wrong where a row is found, for the operator.
  let fault: String
  /// Answers the numbers of what is at fault.
  let sql: String
}

extension Invariant {
  static let all = articles + readers + comments + reports + community + audited
}
