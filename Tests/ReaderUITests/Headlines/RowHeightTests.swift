import Canvas
import NewsModel
import Testing

@testable import ReaderUI

/// Heights that were kept are those that are measured, whatever has become of the list meanwhile.
@Suite struct RowHeightTests {
  @Test func keptHeightsAreTrue() {
    var robot = PaperRobot(PaperRobot.edition(120), columns: 40, rows: 20)
    var dice = SystemRandomNumberGenerator()
    let keys: [KeyPress] = "jjjjkkGgns ".map { .character($0) } + [.pageDown, .pageUp]
    for step in 0..<300 {
      robot.send(.key(keys.randomElement(using: &dice) ?? .down))
      if step % 40 == 20 { robot.send(.resized(Size(columns: [28, 40, 60, 110][step / 40 % 4], rows: 20))) }
      let list = robot.state.headlines
      for index in list.window.rows.indices {
        let measured = HeadlineRow.height(list.window.rows[index], columns: list.size.columns)
        #expect(list.storyHeight(of: index) == measured, "step \(step), row \(index)")
      }
    }
  }

  /// A list that was empty when a search began has other stories than the search when it is left.
  @Test func heightsOfASearchAreNotThoseOfTheList() {
    var edition = PaperRobot.edition(40)
    for index in edition.indices { edition[index].isStarred = false }
    var robot = PaperRobot(edition, columns: 40, rows: 20)
    robot.type(": 'filter_starred' Enter")
    #expect(robot.state.headlines.window.rows.isEmpty)
    robot.type("F 'e' Enter")
    #expect(robot.state.headlines.isSearch && !robot.state.headlines.window.rows.isEmpty)
    for index in robot.headlines.indices { robot.headlines[index].isStarred = true }
    robot.type("Esc j j")
    let list = robot.state.headlines
    #expect(!list.isSearch)
    for index in list.window.rows.indices {
      #expect(list.storyHeight(of: index) == HeadlineRow.height(list.window.rows[index], columns: 40))
    }
  }
}
