import TestSupport
import Testing

/// Words that are not public are on no screen but their author's and the desk's.
@Suite(.enabled(if: Paper.hasOtherReaders)) struct HiddenWordsTests {
  private static let marker = "xyzzymarker"

  @Test(arguments: ["hide", "reject"])
  func whatAModeratorTookAwayIsOnNoScreenOfOthers(_ verb: String) throws {
    let paper = try Paper.sample()
    let story = try paper.leadStory()
    try paper.enrol()
    let top = try post(paper, 4002, "carol", ["comment", story, "--text", "A top comment"])
    let id = try post(
      paper, 4001, "bob", ["comment", story, "--text", "Words of \(Self.marker)", "--reply-to", top])
    _ = try post(paper, 4003, "dave", ["comment", story, "--text", "An answer below", "--reply-to", id])
    try paper.lines("moderate", verb, id, "--reason", "spam")
    let carol = try paper.open(as: 4002, name: "carol", story)
    try lookAround(carol, story)
    let bob = try paper.open(as: 4001, name: "bob", story)
    try bob.waitFor("Anna Field")
    bob.send("c")
    try bob.waitFor("comments ")
    try bob.waitFor("Mary K")
    bob.send("G")
    try bob.waitUntil("to show the author's own") { $0.words(from: 0).contains(Self.marker) }
    #expect(try bob.leave() == [])
    let desk = try paper.open("moderate")
    try desk.waitFor("Reported")
    desk.send(verb == "hide" ? "3" : "4")
    try desk.waitUntil("to show the desk") { $0.words(from: 0).contains(Self.marker) }
    #expect(try desk.leave() == [])
  }

  private func post(_ paper: Paper, _ number: Int, _ name: String, _ words: [String]) throws -> String {
    let result = try paper.run(as: number, name: name, words + ["--accept-policy", "--json"])
    return String(try #require(try JSONLine(result.stdout).number("id")))
  }

  /// Everywhere that a reader can go; the words must never have been sent to the terminal at all.
  private func lookAround(_ session: TerminalSession, _ story: String) throws {
    try session.waitFor("Anna Field")
    for keys in [
      "c", "g", "JJJ", "G", "pp", "__", "@", "q", ":mine\r", "q", ":messages\r", "q", "/\(0)\r", "qq",
    ] {
      session.send(keys)
      try session.settle()
      #expect(!session.words(from: 0).contains(Self.marker), "after \(keys)\n\(session.framedScreen)")
    }
    for order in ["newest", "liked", "replies", "featured", "oldest"] {
      session.send("c:sort \(order)\r")
      try session.settle()
      #expect(!session.words(from: 0).contains(Self.marker), "sorted by \(order)\n\(session.framedScreen)")
    }
    #expect(!session.hasReceived(Self.marker))
    #expect(try session.leave() == [])
  }
}
