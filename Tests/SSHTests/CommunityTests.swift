import Glibc
import TestSupport
import Testing

/// Readers with keys, a guest and a moderator, on a real sshd.
@Suite(.serialized, .enabled(if: SSHHost.isPossible, "needs root, unshare and sshd"))
struct CommunityTests {
  let host: SSHHost

  init() throws {
    host = try SSHHost.shared.get()
  }

  private func goToStory(_ session: TerminalSession) throws {
    try session.chooseSection("bor")
    session.send("c")
    try session.waitFor("comments")
  }

  @Test func aCommentOfOneIsSeenByTheOtherAtOnceAndDealtWithAtTheDesk() throws {
    let ann = try SSHClient(host).join(as: "Ann Field")
    let bo = try SSHClient(host).join(as: "Bo Lind")
    let guest = try SSHClient(host, user: "guest", keys: []).open()
    try goToStory(ann)
    try goToStory(bo)
    try goToStory(guest)
    try ann.post("The scanner was mended on Friday")
    for session in [bo, guest] {
      try session.waitFor("1 new", timeout: .seconds(2))
      session.send("n")
      try session.waitFor("The scanner was mended")
    }
    guest.send("r")
    try guest.waitFor("Guests only read")
    try bo.reportSpam()
    try decide()
    // Both are told: the one who wrote with the reason, the one who reported with the outcome.
    for (session, words) in [(ann, "rejected: not what the story is about"), (bo, "upheld")] {
      try session.waitFor("1 notice")
      session.send("@")
      try session.waitUntil("to show the notice") { $0.words(from: 0).contains(words) }
      #expect(!session.words(from: 0).contains("Mo Keel"))
    }
    guest.send("hh")
    try guest.waitFor("Headlines")
    guest.send("jkc")
    try guest.waitFor("comments")
    try guest.waitForGone("The scanner was mended")
  }

  /// A moderator, at the desk, over ssh.
  private func decide() throws {
    let client = try SSHClient(host)
    let joining = try client.join(as: "Mo Keel")
    joining.send("Q")
    _ = try joining.exitStatus()
    #expect(try client.run("moderate", options: ["-tt"]).status == 4)
    #expect(try host.operate("readers", "role", "Mo Keel", "moderator").status == 0)
    let desk = try client.open([], ["moderate"])
    try desk.waitFor("The scanner was mended")
    desk.send("x")
    try desk.waitFor("Reject because: spam")
    desk.send("not what the story is about")
    desk.send(.enter)
    try desk.waitFor("1 Reported 0")
    #expect(try desk.leave() == [])
  }

  @Test func theKeyCommandAnswersWithOneLineAndKnowsTheReaderAgain() throws {
    let client = try SSHClient(host)
    let session = try client.join(as: "Cy Reed")
    session.send("Q")
    _ = try session.exitStatus()
    let again = try client.open()
    try again.waitFor("Cy Reed")
    try again.waitFor("This key was here last")
    let who = try client.run("whoami")
    #expect(who.stdout.hasPrefix("Cy Reed ·") && who.status == 0)
    again.send("Q")
    #expect(try again.exitStatus() == .exited(0))
    #expect(again.leftovers == [])
  }

  @Test func aCodeMakesASecondKeyTheReadersOnce() throws {
    let first = try SSHClient(host)
    _ = try first.join(as: "Di Marsh")
    let code = try first.run("link").stdout.filter { $0 != "\n" }
    let second = try SSHClient(host)
    let answer = try second.run("link", code)
    #expect(answer.stdout == "This key is Di Marsh's now.\n")
    #expect(try second.run("whoami").stdout.hasPrefix("Di Marsh"))
    #expect(try SSHClient(host).run("link", code).status == 4)
    #expect(try first.run("keys").stdout.split(separator: "\n").count == 2)
  }

  @Test func aRevokedKeyEndsItsSessionAndComesInNoMore() throws {
    let client = try SSHClient(host)
    let session = try client.join(as: "Ed Shaw")
    let key = try client.run("keys").stdout.split(separator: " ").first.map(String.init) ?? ""
    #expect(try host.operate("readers", "revoke", "Ed Shaw", key).status == 0)
    _ = try session.exitStatus()
    #expect(try client.run("whoami").status == 255)
  }

  @Test func noMoreThanThreeSessionsOfAReader() throws {
    let client = try SSHClient(host)
    let joining = try client.join(as: "Fay Holt")
    joining.send("Q")
    _ = try joining.exitStatus()
    let first = try client.open()
    try first.waitFor("Headlines")
    let others = try (0..<2).map { _ in try client.open() }
    for session in others { try session.waitFor("Headlines") }
    let fourth = try client.open()
    try fourth.waitFor("leave one of those sessions first")
    #expect(try fourth.exitStatus() == .exited(4))
    first.send("Q")
    _ = try first.exitStatus()
    let fifth = try client.open()
    try fifth.waitFor("Headlines")
  }

  @Test func anInvitationOrApprovalIsAskedForWhereTheOperatorSaysSo() throws {
    try host.operate("readers", "policy", "invitation")
    defer { _ = try? host.operate("readers", "policy", "open") }
    let code = try host.operate("readers", "invite").stdout.filter { $0 != "\n" }
    let session = try SSHClient(host).open()
    try session.waitFor("Invitation:")
    session.send("Gus Fell")
    session.send(.enter)
    try session.waitFor("type its")
    session.send(code.lowercased())
    session.send(.enter)
    try session.waitFor("Welcome, Gus Fell")
    try host.operate("readers", "policy", "approval")
    let client = try SSHClient(host)
    let waiting = try client.open()
    try waiting.waitFor("once the paper has agreed")
    waiting.send("Hal Dean")
    waiting.send(.enter)
    try waiting.waitFor("Asked to join as Hal Dean")
    #expect(try client.run("whoami").stdout.contains("nobody yet"))
    #expect(try host.operate("readers", "approve", "Hal Dean").status == 0)
    #expect(try client.run("whoami").stdout.hasPrefix("Hal Dean"))
  }
}
