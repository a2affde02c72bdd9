import TestSupport
import Testing

/// The first morning with the paper, key by key, as its contract tells it.
@Suite struct AcceptanceTests {
  @Test(arguments: [(80, 24), (160, 48)])
  func aStoryIsReadDiscussedAndReported(columns: Int, rows: Int) throws {
    let paper = try Paper.sample()
    let first = try paper.open(columns: columns, rows: rows)
    try first.goToLeadStory()
    try onlyBordersAreListed(first)
    try theDiscussionIsWhole(first)
    try first.post("I was there on Monday too.")
    try first.waitFor("I was there on Monday too.")
    try aReportIsThankedFor(first)
    first.send(.enter)
    try first.waitFor("reported by you")
    first.send("qqq")
    #expect(try first.exitStatus() == .exited(0))
    #expect(first.leftovers == [])
    #expect(!first.isAlternateScreen)
    try bothAreThereAfterARestart(paper, columns, rows)
    try theModeratorRejects(paper)
    try theTombstoneStands(paper, columns, rows)
    #expect(try paper.check().status == 0)
  }

  /// On a wide screen the list is still there; on a narrow one the way back leads to it.
  private func onlyBordersAreListed(_ session: TerminalSession) throws {
    if session.columns < 96 { session.send("q") }
    try session.waitFor("Headlines · Borders")
    let list = session.screen.dropFirst(3).map { row in String(row.prefix { $0 != "│" }) }.joined(
      separator: "\n")
    for title in ["Ramp at berth two", "Minister says new", "The bridge that does not ask"] {
      #expect(list.contains(title))
    }
    for other in ["Politics ·", "Business ·", "Culture ·", "Sport ·", "Science ·", "Weather ·"] {
      #expect(!list.contains(other), "\(session.framedScreen)")
    }
    session.send(.enter)
    try session.waitFor("Anna Field")
  }

  /// Every author is met on the way down.
  private func theDiscussionIsWhole(_ session: TerminalSession) throws {
    session.send("c")
    try session.waitFor("11 comments")
    var seen = session.words(from: 0)
    for _ in 0..<11 {
      session.send("j")
      try session.settle(silence: .milliseconds(15))
      seen += session.words(from: 0)
    }
    for words in ["Which side of it?", "Petra Vance", "Old Ferry", "signature", "Priya N", "Seán Ó D."] {
      #expect(seen.contains(words) || words == "Old Ferry" && seen.contains("Old Fe"))
    }
  }

  private func aReportIsThankedFor(_ session: TerminalSession) throws {
    session.send("g!")
    try session.waitFor("Report a comment")
    session.send("a")
    try session.waitFor("Enter send")
    session.send("He calls us names")
    session.send(.enter)
    try session.waitFor("Send this report to the moderators? y/n")
    session.send("y")
    try session.waitFor("Reference: R-")
    let column = try #require(session.position(of: "Thank you")).column
    let words = session.words(from: column)
    #expect(
      words.contains(
        "Thank you for the feedback. Your feedback has been sent to our team for review."), "\(words)")
  }

  private func bothAreThereAfterARestart(_ paper: Paper, _ columns: Int, _ rows: Int) throws {
    let session = try paper.open(try paper.leadStory(), columns: columns, rows: rows)
    try session.waitFor("Anna Field")
    session.send("c")
    try session.waitFor("12 comments")
    try session.waitFor("reported by you")
    session.send("G")
    try session.waitFor("I was there on Monday too.")
    #expect(try session.leave() == [])
  }

  private func theModeratorRejects(_ paper: Paper) throws {
    let queue = try paper.objects("moderate", "list")
    #expect(queue.count == 1)
    let item = try #require(queue.first)
    #expect(item.list("reports").compactMap { $0["details"] as? String } == ["He calls us names"])
    let id = String(try #require(item.number("id")))
    try paper.lines("moderate", "reject", id, "--reason", "abusive")
    #expect(try paper.objects("moderate", "list").isEmpty)
  }

  private func theTombstoneStands(_ paper: Paper, _ columns: Int, _ rows: Int) throws {
    let session = try paper.open(try paper.leadStory(), columns: columns, rows: rows)
    try session.waitFor("Anna Field")
    session.send("c")
    try session.waitFor("Which side of it?")
    #expect(session.shows("[removed by a moderator]"), "\(session.framedScreen)")
    #expect(!session.shows("The queue was four hours"))
    #expect(try session.leave() == [])
  }
}
