import Canvas
import NewsModel
import Testing

@testable import ReaderUI

/// Tab after `:` goes through what the line can become.
@Suite struct CommandCompletionTests {
  private func line(after keys: String) -> String? {
    var robot = PaperRobot()
    robot.type(keys)
    return robot.state.prompt?.edit.text
  }

  @Test func aCommandIsCompletedWithABlankWhereItTakesMore() {
    #expect(line(after: ": 'pol' Tab") == "policy")
    #expect(line(after: ": 'sec' Tab") == "section ")
  }

  @Test func tabGoesThroughThemAndShiftTabBack() {
    let verbs = CommandCompletion(PaperRobot().state).lines(for: "s").map(\.string)
    #expect(verbs.count > 2)
    #expect(line(after: ": 's' Tab Tab") == verbs[1])
    #expect(line(after: ": 's' Tab Tab Shift-Tab") == verbs[0])
    #expect(line(after: ": 's' Tab Shift-Tab") == "s")
    #expect(line(after: ": 's' Shift-Tab") == verbs.last)
  }

  @Test func whatACommandTakesIsCompletedInAnyCase() throws {
    let robot = PaperRobot()
    let name = try #require(robot.state.summary?.sections.first?.name.string)
    let small = String(name.prefix(3)).lowercased()
    #expect(line(after: ": 'section_\(small)' Tab") == "section \(name)")
    #expect(line(after: ": 'sort_fea' Tab") == "sort featured")
    #expect(line(after: ": 'filter_st' Tab") == "filter starred")
  }

  @Test func anotherKeyTakesWhatStandsThere() {
    #expect(line(after: ": 'pol' Tab Backspace Tab") == "policy")
    #expect(line(after: ": 'zzz' Tab") == "zzz")
  }

  @Test func aTabInAnotherPromptIsNoCompletion() {
    #expect(line(after: "/ 'pol' Tab")?.hasPrefix("pol") == true)
    #expect(line(after: "/ 'pol' Tab") != "policy")
  }

  @Test func everyCompletionIsUnderstood() {
    var robot = PaperRobot()
    for verb in CommandCompletion(robot.state).lines(for: "") {
      robot = PaperRobot()
      robot.type(":")
      for letter in verb.string { robot.send(.key(.character(letter))) }
      robot.type("Enter")
      #expect(robot.state.message?.text.string.contains("is no command") != true, "\(verb)")
    }
  }
}
