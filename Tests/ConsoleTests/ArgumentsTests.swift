import NewsModel
import Testing

@testable import Console

// getopt keeps its place in a global variable, so one test at a time may use it.
@Suite(.serialized) struct ArgumentsTests {
  private let command = CommandSpec(
    "try", "PATH", topic: .files, summary: "a command to test with",
    options: [OptionSpec("section", "s", argument: "S", help: ""), OptionSpec("unread", "u", help: "")],
    count: 0...2)

  @Test func readsOptionsInEveryFormAndKeepsOperands() throws {
    let arguments = try Arguments(["one", "--section=borders", "-u", "--", "--two"], for: command)
    #expect(arguments["section"] == "borders")
    #expect(arguments.has("unread"))
    #expect(arguments.operands == ["one", "--two"])
    #expect(try Arguments(["-sborders"], for: command)["section"] == "borders")
    #expect(try Arguments(["-", "--sec", "x"], for: command).operands == ["-"])
  }

  @Test(arguments: [["--nonsense"], ["--section"], ["-z"], ["a", "b", "c"], ["--unread=3"]])
  func namesTheMistake(_ words: [String]) {
    #expect(throws: Failure.self) { try Arguments(words, for: command) }
  }

  @Test func theMessageNamesTheWord() {
    do throws(Failure) {
      _ = try Arguments(["--nonsense"], for: command)
    } catch {
      #expect(error.status == .wrongUsage)
      #expect(error.message == "there is no option --nonsense")
    }
  }
}
