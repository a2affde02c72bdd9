import TestSupport
import Testing

/// What moderators do to authors at the desk, and how they keep out of each other's way.
@Suite(.enabled(if: Paper.hasOtherReaders)) struct DeskSanctionTests {
  /// A comment of bob's that carol has reported.
  private func reported() throws -> (paper: Paper, id: String) {
    let paper = try Paper.sample()
    try paper.enrol()
    let posted = try paper.run(
      as: 4001, name: "bob", "comment", "1", "--text", "Unkind words", "--accept-policy", "--json")
    let id = String(try #require(try JSONLine(posted.stdout).number("id")))
    #expect(try paper.run(as: 4002, name: "carol", "report", id, "--reason", "abusive").status == 0)
    return (paper, id)
  }

  @Test func anAuthorIsSuspendedByKeysAndSeesWhyAtTheNotices() throws {
    let (paper, _) = try reported()
    let desk = try paper.open("moderate")
    try desk.waitFor("Unkind words")
    desk.send("s")
    try desk.waitFor("Suspend for how many days, and because: 7")
    desk.send("unkind")
    try desk.waitFor("7 unkind")
    desk.send(.enter)
    try desk.waitFor("Suspend bob for 7 days (unkind)? y/n")
    desk.send("y")
    try desk.waitFor("Done: the reader is told")
    #expect(try desk.leave() == [])
    let bob = try paper.open(as: 4001, name: "bob")
    try bob.waitFor("1 notice")
    bob.send("@")
    try bob.waitUntil("to show the notice") { $0.words(from: 0).contains("You are suspended until") }
    #expect(bob.words(from: 0).contains(": unkind"))
    try bob.pressEscape()
    try bob.waitForGone("1 notice")
    #expect(try bob.leave() == [])
    #expect(try paper.check().status == 0)
  }

  @Test func anotherModeratorSeesWhoIsAtItAndDecidesNothing() throws {
    let (paper, id) = try reported()
    #expect(
      try paper.run(as: 4003, name: "dave", "comment", "1", "--text", "Here", "--accept-policy").status == 0)
    try paper.lines("readers", "role", "dave", "moderator")
    let dave = try paper.open(as: 4003, name: "dave", "moderate")
    try dave.waitFor("Unkind words")
    dave.send("a")
    try dave.waitFor("Approve this comment? y/n")
    let desk = try paper.open("moderate")
    try desk.waitFor("(dave)")
    try desk.confirm("a")
    try desk.waitFor("dave is deciding on it.")
    dave.send("y")
    try dave.waitFor("1 Reported 0")
    #expect(try paper.objects("moderate", "show", id).first?.text("status") == "approved")
    #expect(try dave.leave() == [])
    #expect(try desk.leave() == [])
  }

  @Test func anAppealComesToTheDeskAsOne() throws {
    let (paper, id) = try reported()
    try paper.lines("moderate", "reject", id, "--reason", "abusive")
    let bob = try paper.open(as: 4001, name: "bob")
    try bob.waitFor("1 notice")
    bob.send("@")
    try bob.waitUntil("to show the notice") { $0.words(from: 0).contains("rejected: abusive") }
    bob.send("!")
    try bob.waitFor("Why it should stand:")
    bob.send("It is a quotation")
    bob.send(.enter)
    try bob.waitFor("You can appeal once.")
    bob.send("y")
    try bob.waitFor("You will be told.")
    #expect(try bob.leave() == [])
    let desk = try paper.open("moderate")
    try desk.waitFor("2 Pending 1")
    desk.send("2")
    try desk.waitFor("appeal")
    try desk.waitFor("It is a quotation")
    try desk.confirm("a")
    try desk.waitFor("2 Pending 0")
    #expect(try desk.leave() == [])
    #expect(try paper.objects("moderate", "show", id).first?.text("status") == "approved")
  }
}
