import Canvas
import NewsModel
import Testing

@testable import ReaderUI

@Suite struct ReadmeTests {
  /// `RECORD_SNAPSHOTS=1` writes the table into the README.
  @Test func theTableOfKeysIsTheProgramsOwn() throws {
    let path = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined() + "/README.md"
    let readme = try #require(PaneSnapshot.read(path))
    let start = try #require(readme.firstRange(of: "<!-- keys -->\n")).upperBound
    let end = try #require(readme.firstRange(of: "<!-- /keys -->")).lowerBound
    if PaneSnapshot.isRecording {
      PaneSnapshot.write(String(readme[..<start]) + CommandTable.markdown + String(readme[end...]), to: path)
    } else {
      #expect(String(readme[start..<end]) == CommandTable.markdown)
    }
  }

  @Test func whatCanBeTypedIsWhatIsObeyed() {
    for row in CommandLineTable.rows {
      let verb = row.words.dropFirst().split(separator: " ").first ?? ""
      var robot = PaperRobot()
      robot.type(": '\(verb)' Enter")
      #expect(robot.state.message?.text.string.contains("is no command") != true, "\(verb)")
    }
  }

  @Test func theHelpHoldsEveryCommandAndIsSearched() {
    var dialog = HelpDialog(.headlines)
    #expect(dialog.lines.count > CommandTable.rows.count + CommandLineTable.rows.count)
    for key in "/report" { _ = dialog.take(.character(key), size: .init(columns: 60, rows: 20)) }
    #expect(
      dialog.lines == [
        .heading("In the comments"), .row(keys: "!", help: "report a comment to the moderators"),
        .heading("After a colon"),
        .row(keys: ":mine", help: "what this paper keeps of you, and your reports"),
        .heading("At the moderators' desk"),
        .row(keys: "a", help: "approve: it is public, open reports are dismissed"),
      ])
  }
}
