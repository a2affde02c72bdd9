import Canvas
import NewsModel
import Testing

@testable import ReaderUI

/// A long discussion into which others write all the time, while a reader sits in it.
@Suite struct LivelyDiscussionTests {
  private func robot(comments count: Int) -> PaperRobot {
    var robot = PaperRobot(columns: 80, rows: 24)
    let id = robot.headlines[0].id
    var thread = Samples.thread(
      (1...Int64(count)).map { Samples.comment($0, "Bob", "Word \($0)", minutes: 90) })
    thread.article = id
    for index in thread.comments.indices { thread.comments[index].article = id }
    robot.threads[id] = thread
    robot.type("Enter c")
    robot.asked = []
    return robot
  }

  private func write(_ robot: inout PaperRobot, after milliseconds: Int64) {
    let id = robot.headlines[0].id
    var comment = Samples.comment(
      Int64((robot.threads[id]?.comments.count ?? 0) + 1), "Ann", "News", minutes: 0)
    comment.article = id
    robot.threads[id]?.comments.append(comment)
    robot.send(.ticked(Timestamp(milliseconds: robot.state.now.milliseconds + milliseconds)))
    robot.send(.storeChanged)
  }

  private func loads(_ robot: PaperRobot) -> Int {
    robot.asked.count { if case .loadThread = $0 { true } else { false } }
  }

  @Test func aShortOneIsCountedWithEachNewComment() {
    var robot = robot(comments: 20)
    for number in 1...5 {
      write(&robot, after: 1000)
      #expect(robot.state.comments.arrivedCount == number)
    }
  }

  @Test func inALongOneTheFirstIsToldAtOnceAndTheRestAtDistances() {
    var robot = robot(comments: 1000)
    for _ in 1...20 { write(&robot, after: 1000) }
    #expect(loads(robot) <= 5)
    #expect((16...20).contains(robot.state.comments.arrivedCount))
  }

  @Test func whatWasNotCountedYetIsThereWhenItIsGoneTo() {
    var robot = robot(comments: 1000)
    for _ in 1...3 { write(&robot, after: 1000) }
    #expect(robot.state.comments.arrivedCount == 1)
    robot.type("n")
    #expect(robot.state.comments.selection == CommentID(1001))
    #expect(robot.state.comments.thread?.comments.count == 1003)
    #expect(robot.state.comments.arrivedCount == 0)
  }

  @Test func aQuietMinuteCountsWhatWasLeft() {
    var robot = robot(comments: 1000)
    for _ in 1...3 { write(&robot, after: 1000) }
    robot.send(.ticked(Timestamp(milliseconds: robot.state.now.milliseconds + 60_000)))
    #expect(robot.state.comments.arrivedCount == 3)
    let before = loads(robot)
    robot.send(.ticked(Timestamp(milliseconds: robot.state.now.milliseconds + 60_000)))
    #expect(loads(robot) == before)
  }
}
