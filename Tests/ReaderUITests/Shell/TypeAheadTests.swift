import Canvas
import NewsModel
import Testing

@testable import ReaderUI

/// Keys that are typed before the store has answered mean what they would have meant after it.
@Suite struct TypeAheadTests {
  /// A session that has its headlines and nothing else; `later` is what is still on its way.
  private func begun() -> (robot: PaperRobot, later: [Effect]) {
    var robot = PaperRobot()
    robot.state = ReaderState(size: robot.state.size, options: robot.state.options)
    let effects = robot.state.start()
    let isList = { (effect: Effect) in if case .loadHeadlines = effect { true } else { false } }
    robot.run(effects.filter(isList))
    return (robot, effects.filter { !isList($0) })
  }

  @Test(arguments: [("t 'bor' Enter", "borders"), ("2", "politics"), ("J J", "politics"), ("K", "culture")])
  func aSectionIsChosenBeforeTheSectionsAreKnown(keys: String, section: SafeText) {
    var (robot, later) = begun()
    robot.type(keys)
    #expect(robot.state.headlines.query.section == nil)
    robot.run(later)
    #expect(robot.state.section(robot.state.headlines.query.section)?.name == section)
    #expect(robot.state.dialogs.isEmpty)
  }

  @Test func whenTheSectionsCannotBeReadTheKeysGoOn() {
    var (robot, _) = begun()
    robot.type("t")
    #expect(robot.state.dialogs.isEmpty)
    robot.send(.failed(.loadSummary, StoreError(.busy, subject: "paper.db", cause: "locked")))
    #expect(robot.state.dialogs.count == 1)
  }

  @Test func otherKeysDoNotWaitForThem() {
    var (robot, _) = begun()
    robot.type("j j")
    #expect(robot.state.headlines.window.selected == 2)
  }
}
