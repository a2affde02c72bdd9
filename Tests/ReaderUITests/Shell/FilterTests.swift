import Canvas
import NewsModel
import Testing

@testable import ReaderUI

@Suite struct FilterTests {
  @Test func theFilterNarrowsAndEscapeTakesItAway() {
    var robot = PaperRobot()
    robot.type("f u c Enter")
    #expect(robot.state.headlines.query.isUnread && robot.state.headlines.query.isCommented)
    #expect(robot.state.headlines.window.rows.allSatisfy { !$0.isRead && $0.commentCount > 0 })
    robot.type("Esc")
    #expect(!robot.state.headlines.query.isFiltered)
    robot.type("f / 'gate' Enter")
    #expect(robot.state.headlines.window.rows.allSatisfy { $0.title.string.contains("gate") })
  }

  @Test func aSearchOfTheArchiveLeadsBack() {
    var robot = PaperRobot(PaperRobot.edition(200))
    robot.type("2 j j j")
    let before = robot.state.headlines.selection
    robot.type("F 'harbour' Enter")
    #expect(robot.state.headlines.isSearch)
    #expect(robot.state.headlines.window.rows.count == 20)
    #expect(robot.state.frame().text().contains("Search: harbour (20)"))
    robot.type("j Esc")
    #expect(robot.state.headlines.selection == before)
    #expect(robot.state.headlines.query.section == SectionID(2))
  }

  @Test func aSearchIsConfinedToASectionAndSaysSo() {
    var robot = PaperRobot(PaperRobot.edition(20))
    robot.type("F 'e' Enter")
    let all = robot.state.headlines.window.rows.count
    robot.type("2")
    let politics = robot.state.headlines.window.rows.count
    #expect(robot.state.headlines.isSearch && politics < all)
    #expect(robot.state.frame().text().contains("Search: e · politics (\(politics) of \(all))"))
    robot.type("f u Enter")
    let unread = robot.state.headlines.window.rows.count
    #expect(robot.state.frame().text().contains("Search: e · politics · unread (\(unread) of \(all))"))
    robot.type("Esc")
    #expect(robot.state.headlines.window.rows.count == all)
    robot.type("Esc")
    #expect(!robot.state.headlines.isSearch)
  }

  @Test func aSearchShowsWhatItFound() {
    var stories = PaperRobot.edition(3)
    stories[1].snippet = "… the harbour council met on Monday and put the plan off until the spring …"
    var robot = PaperRobot(stories)
    robot.type("F 'e' Enter")
    let text = robot.state.frame().text()
    #expect(text.contains("   … the harbour council met on Monday"))
    let list = robot.state.headlines
    #expect(list.row(of: 2) == list.height(of: 0) + list.height(of: 1))
  }

  @Test func aFilterInWordsIsKeptUnderAName() {
    var robot = PaperRobot()
    robot.type(": 'filter_unread_in:pol_gate' Enter")
    let query = robot.state.headlines.query
    #expect(query.isUnread && query.section == SectionID(2) && query.titleFilter == "gate")
    robot.type(": 'save_mine' Enter")
    let saved = SavedFilter(name: "mine", words: "unread in:pol gate")
    #expect(robot.acts.contains(.saveFilter(saved)))
    robot.send(.filtersLoaded([saved]))
    robot.type("Esc 0 : 'filter_mine' Enter")
    #expect(robot.state.headlines.query == query)
    robot.type(": 'filter_in:nowhere' Enter")
    #expect(robot.state.message?.text == "There is no section “nowhere”.")
  }

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
