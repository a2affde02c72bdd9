import Canvas
import NewsModel
import Testing

@testable import ReaderUI

/// Looking for news from the reader: which feeds are asked, and what is said of them.
@Suite struct FetchingTests {
  private static let failed =
    #"{"feed":1,"url":"http://a.example/","title":"\"feeds\":9,\"of\":7","result":"failed","inserted":0,"of":3}"#
  private static let changed =
    #"{"feed":22,"url":"http://b.example/","title":"B","result":"news","inserted":1,"updated":0,"of":3}"#
  private static let page = #"{"article":5,"url":"http://b.example/5","result":"full-text"}"#
  private static let summary =
    #"{"feeds":3,"inserted":1,"updated":4,"failed":1,"full_texts":1,"comments":2}"#

  private func told(_ lines: [String], isDone: Bool) -> (counts: [Message], end: Message) {
    var tally = FetchTally()
    let counts = lines.compactMap { tally.take(Array($0.utf8)) }
    return (counts, tally.end(isDone: isDone))
  }

  @Test func inASectionItsFeedsAreAsked() {
    var robot = PaperRobot()
    robot.type("r")
    #expect(robot.acts.last == .fetch(.due))
    robot.type("2 r")
    let id = robot.state.headlines.query.section
    let name = robot.sections.first { $0.id == id }?.name
    #expect(name != nil && robot.acts.last == name.map { .fetch(.section($0)) })
    robot.type("R")
    #expect(robot.acts.last == .fetch(.all))
    robot.type("0 r")
    #expect(robot.acts.last == .fetch(.due))
  }

  @Test func feedsAreCountedWhetherTheyFailOrNotAndNothingElseIs() {
    let (counts, end) = told([Self.failed, Self.changed, Self.page, Self.summary], isDone: false)
    #expect(counts == [.fetchProgressed(feeds: 1, of: 3), .fetchProgressed(feeds: 2, of: 3)])
    #expect(
      end == .fetched("1 new article. 1 feed failed: `broadsheet feeds` says why.", .failure))
  }

  @Test func theEndIsTold() {
    let good = Self.summary.replacing(#""failed":1"#, with: #""failed":0"#)
    #expect(
      told([good], isDone: true).end
        == .fetched(
          "3 feeds: 1 new article, 4 updated, 1 full text, 2 new comments", .done))
    #expect(told([], isDone: true).end == .fetched("Nothing is due.", .done))
    #expect(told([], isDone: false).end == .fetched("Fetching failed.", .failure))
    let none = #"{"feeds":0,"subscriptions":0,"inserted":0,"updated":0,"failed":0}"#
    #expect(
      told([none], isDone: true).end
        == .fetched("Nothing to fetch: `broadsheet subscribe URL` adds a feed.", .information))
  }

  @Test func aDeadNetworkIsAQuietMarkThatStays() {
    let dead = #"{"feeds":3,"inserted":0,"updated":0,"failed":3,"offline":true}"#
    let words: Phrase = "No feed could be reached; what is here can be read."
    #expect(told([dead], isDone: false).end == .fetched(words, .information))
    var robot = PaperRobot()
    var narrator = Narrator()
    _ = narrator.tell(robot.state)
    #expect(!robot.lastLine.contains("offline"))
    robot.unreachedSince = Samples.now
    robot.send(.fetched(words, .information))
    #expect(
      robot.state.message?.kind != .failure && narrator.tell(robot.state).description.contains("offline"))
    robot.type("j")
    #expect(robot.state.message == nil && robot.lastLine.hasSuffix("offline  2/40"), "\(robot.lastLine)")
    robot.unreachedSince = nil
    robot.send(.fetched("Nothing is due.", .done))
    robot.type("j")
    #expect(!robot.lastLine.contains("offline"))
  }

  @Test func oneOfManyThatIsNotReachedIsNoDeadNetwork() {
    let one = #"{"feeds":3,"inserted":0,"updated":0,"failed":1}"#
    let words: Phrase = "0 new articles. 1 feed failed: `broadsheet feeds` says why."
    #expect(told([one], isDone: false).end == .fetched(words, .failure))
  }

  @Test func whatAnotherFetchIsAtIsSaid() {
    let left = #"{"feeds":0,"inserted":0,"updated":0,"failed":0,"left":3}"#
    #expect(
      told([left], isDone: true).end
        == .fetched("Another fetch is asking 3 feeds already.", .information))
  }

  @Test func whatIsToldFitsTheStatusLine() {
    for failed in [0, 1, 99, 100] {
      let summary = FetchSummary(feeds: 100, inserted: 12_345, updated: 1234, failed: failed)
      #expect(summary.shortWords.text.columns <= 78, "\(summary.shortWords.text)")
    }
  }

  @Test func countsAreSeenAndTheEndIsHeard() {
    var robot = PaperRobot()
    var narrator = Narrator()
    _ = narrator.tell(robot.state)
    robot.send(.fetchProgressed(feeds: 3, of: 8))
    #expect(robot.state.message?.text == "Looking for news… 3 of 8 feeds.")
    #expect(narrator.tell(robot.state) == [])
    robot.send(.fetched("Nothing is due.", .done))
    #expect(narrator.tell(robot.state).contains(.line("Nothing is due.")))
  }
}

extension PaperRobot {
  /// The status line, without the space at its end.
  fileprivate var lastLine: String {
    let lines = state.frame().text().split(separator: "\n", omittingEmptySubsequences: false)
    let last = lines.last { !$0.isEmpty } ?? ""
    return String(last.reversed().drop { $0 == " " }.reversed())
  }
}
