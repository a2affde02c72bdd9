import NewsModel
import Testing

@testable import ReaderUI

@Suite struct SavedFilterTests {
  @Test func aSavedFilterIsForgottenAndTakenBack() {
    var robot = PaperRobot()
    let saved = SavedFilter(name: "mine", words: "unread")
    robot.send(.filtersLoaded([saved]))
    robot.type(": 'forget_other' Enter")
    #expect(robot.state.message?.text.string.hasPrefix("No filter is saved as “other”") == true)
    robot.type(": 'forget' Enter")
    #expect(robot.state.message?.kind == .failure && robot.state.filters == [saved])
    robot.type(": 'forget_mine' Enter")
    #expect(robot.acts.contains(.saveFilter(SavedFilter(name: "mine", words: ""))))
    #expect(robot.state.filters.isEmpty)
    robot.type(": 'undo' Enter")
    #expect(robot.acts.contains(.saveFilter(saved)))
  }
}
