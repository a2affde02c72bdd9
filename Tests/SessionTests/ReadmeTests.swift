import NewsModel
import StoreSQLite
import TestSupport
import Testing

@testable import ReaderUI

/// The picture in the README is a real screen; RECORD_SNAPSHOTS=1 takes it anew.
@Suite struct ReadmeTests {
  @Test func thePictureIsWhatTheReaderShows() throws {
    let folder = try TemporaryFolder()
    let store = folder.file("paper.db")
    let edition = BuiltProgram.packageRoot + "/Sources/SampleEdition"
    let imported = try runProgram(
      try BuiltProgram.path(), ["--store", store, "import", edition + "/pages", edition + "/feed.xml"])
    #expect(imported.status == 0)
    let robot = try Robot(
      SQLiteStore.open(path: store, mode: .readWrite, now: Robot.evening), columns: 132, rows: 34
    ) { options in
      options.paperName = "The Border Post"
    }
    try robot.press("j j j j Enter c")
    let picture = (["<!-- screen -->", "```text"] + robot.screen + ["```", "<!-- /screen -->"]).joined(
      separator: "\n")
    let readme = BuiltProgram.packageRoot + "/README.md"
    let text = String(decoding: try FileTree.read(readme), as: UTF8.self)
    let parts = text.split(separator: "<!-- screen -->", maxSplits: 1).map(String.init)
    let rest = try #require(
      parts.last?.split(separator: "<!-- /screen -->", maxSplits: 1).last.map(String.init))
    let wanted = parts[0] + picture + rest
    if Environment.value("RECORD_SNAPSHOTS") == "1" { try FileTree.write(Array(wanted.utf8), to: readme) }
    #expect(text == wanted, "RECORD_SNAPSHOTS=1 swift test --filter ReadmeTests takes the picture anew")
  }
}
