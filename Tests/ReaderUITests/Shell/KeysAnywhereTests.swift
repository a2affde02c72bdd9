import Canvas
import NewsModel
import Testing

@testable import ReaderUI

/// Keys that work over everything that is open.
@Suite struct KeysAnywhereTests {
  /// Keys that open something, and whether letters are typed there.
  static let places: [(keys: String, takesLetters: Bool)] = [
    ("?", false), ("P", false), ("U", false), (": 'messages' Enter", false), ("? /", true),
    ("t", true), ("f", true), ("/", true), (":", true), ("C", true), ("A", true),
  ]

  private func robot(_ keys: String) throws -> PaperRobot {
    var robot = PaperRobot()
    robot.type(keys == "A" || keys == "t" || keys == "f" ? keys : "Enter " + keys)
    let state = robot.state
    let isOpen =
      !state.dialogs.isEmpty || state.prompt != nil || state.question != nil || state.composer != nil
    try #require(isOpen, "\(keys) opens nothing")
    robot.acts = []
    return robot
  }

  @Test(arguments: places.map(\.keys)) func itIsPaintedAnewAndStopped(_ keys: String) throws {
    var robot = try robot(keys)
    let before = robot.state
    robot.type("C-l C-z")
    #expect(robot.acts == [.redraw, .suspend])
    #expect(robot.state.dialogs == before.dialogs && robot.state.composer == before.composer)
    #expect(robot.state.prompt == before.prompt && robot.state.question == before.question)
  }

  @Test(arguments: places) func theKeyForLeavingLeavesWhereNoLettersAreTyped(
    _ keys: String, _ takesLetters: Bool
  ) throws {
    var robot = try robot(keys)
    robot.type("Q")
    #expect(robot.acts.contains(.quit) == !takesLetters)
  }
}
