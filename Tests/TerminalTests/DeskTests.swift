import TestSupport
import Testing

/// The moderators' screen.
@Suite struct DeskTests {
  /// Two reported comments of the lead story, in the order of the story.
  private func reported() throws -> (paper: Paper, ids: [String]) {
    let paper = try Paper.sample()
    let comments = try paper.objects("comments", try paper.leadStory())
    let ids = try comments.prefix(2).map { String(try #require($0.number("id"))) }
    for id in ids { try paper.lines("report", id, "--reason", "abusive", "--details", "about \(id)") }
    return (paper, ids)
  }

  private func status(_ paper: Paper, _ id: String) throws -> String? {
    try paper.objects("moderate", "show", id).first?.text("status")
  }

  @Test(arguments: [(80, 24), (160, 48)])
  func commentsAreApprovedAndRejectedByKeys(columns: Int, rows: Int) throws {
    let (paper, ids) = try reported()
    let desk = try paper.open("moderate", columns: columns, rows: rows)
    try desk.waitFor("1 Reported 2")
    try desk.waitFor("about ")
    let shown = try #require(ids.first { desk.shows("about \($0)") })
    let other = try #require(ids.first { $0 != shown })
    try desk.confirm("a")
    try desk.waitFor("1 Reported 1")
    try desk.waitFor("about \(other)")
    desk.send("x")
    try desk.waitFor("Reject because: abusive")
    desk.send("untrue")
    try desk.waitFor("Reject because: untrue")
    desk.send(.enter)
    try desk.waitFor("1 Reported 0")
    try desk.waitFor("Nothing waits here.")
    desk.send("4")
    try desk.waitFor("[4 Rejected 1]")
    for _ in 0..<9 where !desk.shows(": untrue") {
      desk.send(" ")
      try desk.settle()
    }
    #expect(desk.shows(": untrue"), "\(desk.framedScreen)")
    desk.send("q")
    #expect(try desk.exitStatus() == .exited(0))
    #expect(desk.leftovers == [])
    #expect(try status(paper, shown) == "approved")
    #expect(try status(paper, other) == "rejected")
    #expect(try paper.objects("moderate", "list").isEmpty)
    #expect(try paper.check().status == 0)
  }

  @Test func withoutAReasonNothingIsRejected() throws {
    let (paper, ids) = try reported()
    let desk = try paper.open("moderate")
    try desk.waitFor("1 Reported 2")
    desk.send("x")
    try desk.waitFor("Reject because: abusive")
    desk.send(String(repeating: "\u{7F}", count: 7))
    try desk.waitForGone("abusive,")
    desk.send(.enter)
    try desk.settle()
    desk.send(.escape)
    try desk.waitFor("Left as it was.")
    try desk.confirm("h")
    try desk.waitFor("Hidden: it is not public")
    try desk.waitFor("3 Hidden 1")
    #expect(try desk.leave() == [])
    let states = try ids.map { try status(paper, $0) }
    #expect(Set(states) == ["hidden", "published"])
  }

  @Test func whatArrivesMeanwhileIsSeen() throws {
    let (paper, ids) = try reported()
    let desk = try paper.open("moderate")
    try desk.waitFor("1 Reported 2")
    try paper.lines("moderate", "hide", ids[0])
    try desk.waitFor("3 Hidden 1", timeout: .seconds(3))
    #expect(try desk.leave() == [])
  }

  @Test(.enabled(if: Paper.hasOtherReaders))
  func readersAreNotLetIn() throws {
    let (paper, _) = try reported()
    let desk = try paper.open(as: 4001, name: "bob", "moderate")
    #expect(try desk.exitStatus() == .exited(4))
    #expect(desk.shows("bob is not a moderator"))
    #expect(desk.leftovers == [])
  }
}
