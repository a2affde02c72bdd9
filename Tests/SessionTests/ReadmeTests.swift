import NewsModel
import StoreSQLite
import TestSupport
import Testing

@testable import ReaderUI

/// The pictures in the README are real screens; RECORD_SNAPSHOTS=1 takes them anew.
@Suite(.serialized) struct ReadmeTests {
  struct Picture: Sendable, CustomTestStringConvertible {
    var name: String
    var columns: Int
    var rows: Int
    var keys: String
    var words = ""

    var testDescription: String { name }
  }

  private static let pictures = [
    Picture(name: "screen", columns: 132, rows: 34, keys: "j j j j Enter c"),
    Picture(name: "screen of a search", columns: 80, rows: 24, keys: "F", words: "bridge"),
    Picture(
      name: "screen of a reply", columns: 80, rows: 24, keys: "j j j j c j r",
      words: "Four lanes, all of them open."),
  ]

  @Test(arguments: pictures)
  func aPictureIsWhatTheReaderShows(_ picture: Picture) throws {
    let robot = try robot(picture)
    try robot.press(picture.keys)
    try robot.type(picture.words)
    if picture.keys == "F" { try robot.press("Enter j") }
    let (begin, end) = ("<!-- \(picture.name) -->", "<!-- /\(picture.name) -->")
    let lines = [begin, "```text"] + robot.screen + ["```", end]
    let readme = BuiltProgram.packageRoot + "/README.md"
    let text = String(decoding: try FileTree.read(readme), as: UTF8.self)
    let parts = text.split(separator: begin, maxSplits: 1).map(String.init)
    let rest = try #require(parts.last?.split(separator: end, maxSplits: 1).last.map(String.init))
    let wanted = parts[0] + lines.joined(separator: "\n") + rest
    if Environment.value("RECORD_SNAPSHOTS") == "1" { try FileTree.write(Array(wanted.utf8), to: readme) }
    #expect(text == wanted, "RECORD_SNAPSHOTS=1 swift test --filter ReadmeTests takes the picture anew")
  }

  /// A reader who has accepted the policy where they write, a guest elsewhere.
  private func robot(_ picture: Picture) throws -> Robot {
    let folder = try TemporaryFolder()
    let path = folder.file("paper.db")
    let edition = BuiltProgram.packageRoot + "/Sources/SampleEdition"
    let imported = try runProgram(
      try BuiltProgram.path(), ["--store", path, "import", edition + "/pages", edition + "/feed.xml"])
    #expect(imported.status == 0)
    let store = try SQLiteStore.open(path: path, mode: .readWrite, now: Robot.evening)
    if picture.keys.hasSuffix("r") {
      let account = Account(key: "test:alice", suggestedName: "alice")
      let reader = try store.ensureReader(account, now: Robot.evening)
      try store.acceptPolicy(CommentRules().policyVersion, by: reader.id, now: Robot.evening)
    }
    return try Robot(store, columns: picture.columns, rows: picture.rows) { $0.paperName = "The Border Post" }
  }
}
