import TestSupport
import Testing

/// What a reader did yesterday is as they left it.
@Suite struct RestartTests {
  @Test func readAndStarredAreKept() throws {
    let paper = try Paper.sample()
    let first = try paper.open()
    try first.waitFor("25 unread")
    first.send("j")
    first.send(.enter)
    try first.waitFor("24 unread")
    first.send("s")
    try first.waitFor("Starred.")
    first.send("q")
    try first.waitFor("Headlines")
    first.send("jja")
    try first.waitFor("23 unread")
    #expect(try first.leave() == [])
    let again = try paper.open()
    try again.waitFor("23 unread")
    let row = try #require(again.position(of: "Hauliers queue")?.row)
    #expect(!again.row(row).contains("●"))
    #expect(again.shows("● Ramp at berth two"))
    again.send("f")
    try again.waitFor("starred")
    again.send("s")
    try again.settle()
    again.send(.enter)
    try again.waitForGone("Ramp at berth two")
    #expect(again.shows("Hauliers queue"))
    #expect(try again.leave() == [])
  }

  @Test(arguments: ["q", "Q"])
  func aStoryGoesOnWhereItWasLeft(key: String) throws {
    let paper = try Paper.sample()
    let story = try paper.leadStory()
    let first = try paper.open(story)
    try first.waitFor("Anna Field")
    first.send(" jj")
    try first.waitForGone("Anna Field")
    try first.settle()
    let text = Array(first.screen[2...21])
    first.send(key)
    if key == "q" {
      try first.waitFor("Headlines")
      first.send("q")
    }
    #expect(try first.exitStatus() == .exited(0))
    let again = try paper.open(story)
    try again.waitUntil("to show the same text") { Array($0.screen[2...21]) == text }
    #expect(try again.leave() == [])
  }

  /// At another width the lines are others; the words at the top are the same.
  @Test func theWordsAtTheTopAreKeptAtAnotherWidth() throws {
    let paper = try Paper.sample()
    let story = try paper.leadStory()
    let first = try paper.open(story)
    try first.waitFor("Anna Field")
    first.send(" jj")
    try first.waitForGone("Anna Field")
    try first.settle()
    let word = try #require(first.screen[2...].first { !$0.isEmpty }?.split(separator: " ").first)
    #expect(try first.leave() == [])
    let again = try paper.open(story, columns: 50, rows: 20)
    try again.waitUntil("to show the place") { $0.screen[2...4].contains { $0.contains(word) } }
    #expect(!again.shows("Anna Field"))
    #expect(try again.leave() == [])
  }

  @Test func theNewspaperOpensOnTheStoryAndTheSectionThatAreNamed() throws {
    let paper = try Paper.sample()
    let session = try paper.open("read", "--section", "borders")
    try session.waitFor("Headlines · Borders")
    #expect(!session.shows("Politics ·"))
    #expect(try session.leave() == [])
    let other = try paper.open("read", "4711")
    try other.waitFor("There is no story 4711")
    #expect(try other.leave() == [])
  }
}
