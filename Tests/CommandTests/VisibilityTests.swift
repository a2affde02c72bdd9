import TestSupport
import Testing

/// The words of a comment that is held, hidden or rejected reach its author and the desk, and nobody else, whatever is
/// asked of the program.
@Suite(.enabled(if: Paper.hasOtherReaders)) struct VisibilityTests {
  private static let marker = "xyzzymarker"

  @Test(arguments: ["held", "hidden", "rejected", "deleted"])
  func nothingOfItReachesOthers(_ state: String) throws {
    let paper = try Paper.sample()
    try paper.lines("comment", "1", "--text", "Good morning", "--accept-policy")
    if state == "held" { try paper.lines("moderate", "hold", "1") }
    let top = try run(paper, 4002, ["comment", "1", "--text", "A top comment", "--accept-policy", "--json"])
    let parent = String(try #require(try JSONLine(top.stdout).number("id")))
    let secret = try plant(paper, state, under: state == "held" ? nil : parent)
    // The author sees it, but where it is gone.
    let own = try run(paper, 4001, ["comments", "1"]).stdout
    #expect(own.contains(Self.marker) == (state != "deleted"))
    let reported = try run(paper, 4002, ["report", secret, "--reason", "spam"])
    #expect(!(reported.stdout + reported.stderr).contains(Self.marker))
    for words in Self.questions(secret) {
      let result = try run(paper, 4002, words)
      #expect(!(result.stdout + result.stderr).contains(Self.marker), "\(words)")
    }
    #expect(
      try paper.objects("articles", "--limit", "100").allSatisfy { $0.number("new_comment_count") != 2 })
    #expect(try paper.check().status == 0)
  }

  private func plant(_ paper: Paper, _ state: String, under parent: String?) throws -> String {
    let reply = parent.map { ["--reply-to", $0] } ?? []
    let words = ["comment", "1", "--text", "Words of \(Self.marker)", "--accept-policy", "--json"] + reply
    let id = String(try #require(try JSONLine(try run(paper, 4001, words).stdout).number("id")))
    // The one answered was told of it while it was public.
    if state != "held" { #expect(try run(paper, 4002, ["notices", "--keep"]).stdout.contains(Self.marker)) }
    if state == "hidden" { try paper.lines("moderate", "hide", id) }
    if state == "rejected" { try paper.lines("moderate", "reject", id, "--reason", "spam") }
    if state == "deleted" {
      #expect(try run(paper, 4001, ["readers", "erase", "bob"]).status == 0)
    }
    return id
  }

  private static func questions(_ id: String) -> [[String]] {
    let plain = [
      ["comments", "1"], ["comments", "1", "--order", "newest"], ["comments", "1", "--featured"],
      ["articles", "--search", marker], ["articles", "--limit", "100"], ["article", "1"], ["sections"],
      ["feeds"],
      ["notices", "--keep"], ["reports"], ["readers", "list"], ["readers", "export"], ["export"],
      ["moderate", "list", "--queue", "all"], ["moderate", "show", id], ["moderate", "log"],
      ["appeal", id, "--text", "x"], ["comment", "1", "--text", "An answer", "--reply-to", id],
    ]
    return plain + plain.map { $0 + ["--json"] }
  }

  private func run(_ paper: Paper, _ number: Int, _ words: [String]) throws -> ProgramResult {
    try paper.run(as: number, name: number == 4001 ? "bob" : "carol", words)
  }
}
