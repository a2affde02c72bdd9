/// A text that is not as recorded, or was not recorded yet.
package struct SnapshotMismatch: Error, CustomStringConvertible {
  package let path: String
  package let expected: String?
  package let actual: String
  package let recorded: Bool

  package var description: String {
    let state = recorded ? "recorded; look at it and run again" : "differs; RECORD_SNAPSHOTS=1 records"
    guard let expected else {
      return
        "\(path): no such snapshot before (\(recorded ? state : "RECORD_SNAPSHOTS=1 records"))\n\(actual)"
    }
    return "\(path): \(state)\n\(LineDifference(expected, actual))"
  }
}
