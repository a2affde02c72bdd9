/// Text that must be as it was: one file a name, in `Snapshots/` beside the test.
///
/// With `RECORD_SNAPSHOTS=1` a new or different text is written and the test fails once, so that a run that
/// records is never taken for a run that checks.
package enum Snapshot {
  package static var isRecording: Bool { Environment.value("RECORD_SNAPSHOTS") == "1" }

  package static func check(
    _ text: String, named name: String, beside test: String = #filePath, recording: Bool = isRecording
  ) throws {
    let folder = test.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" }
    let path = "\(folder)/Snapshots/\(name).txt"
    let actual = text.hasSuffix("\n") ? text : text + "\n"
    let expected = FileTree.exists(path) ? String(decoding: try FileTree.read(path), as: UTF8.self) : nil
    guard !isSame(expected, actual) else { return }
    guard recording else {
      throw SnapshotMismatch(path: path, expected: expected, actual: actual, recorded: false)
    }
    try FileTree.makeFolders(in: folder, leadingTo: "Snapshots/\(name).txt")
    try FileTree.write(Array(actual.utf8), to: path)
    throw SnapshotMismatch(path: path, expected: expected, actual: actual, recorded: true)
  }

  /// By bytes: canonically equivalent strings are different on a screen's file.
  private static func isSame(_ one: String?, _ other: String) -> Bool {
    one.map { Array($0.utf8) == Array(other.utf8) } ?? false
  }
}
