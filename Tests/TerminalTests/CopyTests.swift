import TestSupport
import Testing

/// What is copied goes to the terminal, also past what stands between.
@Suite struct CopyTests {
  private func written(_ terminal: String, _ environment: [String: String], keys: String) throws -> String {
    let session = try Paper.sample().open(terminal: terminal, environment: environment)
    try session.goToLeadStory()
    try session.settle()
    let before = session.written.count
    session.send(keys)
    try session.waitUntil("to say so") { $0.shows("Copied") || $0.shows("set-clipboard") }
    try session.settle()
    let text = String(decoding: session.written[before...], as: UTF8.self)
    #expect(try session.leave() == [])
    return text
  }

  private func bare(in text: String) throws -> String {
    let start = try #require(text.firstRange(of: "\u{1B}]52;c;"))
    let end = try #require(text[start.lowerBound...].firstIndex(of: "\u{07}"))
    return String(text[start.lowerBound...end])
  }

  @Test func aTerminalIsToldOnce() throws {
    let text = try written("xterm-256color", [:], keys: "y")
    #expect(try text.ranges(of: bare(in: text)).count == 1)
    #expect(!text.contains("\u{1B}P"))
  }

  /// screen hands on what stands in DCS strings, one after another.
  @Test(arguments: [("screen", ["STY": "12.pts"]), ("screen-256color", [:]), ("xterm", ["STY": "12.pts"])])
  func screenHandsItOn(terminal: String, environment: [String: String]) throws {
    let text = try written(terminal, environment, keys: "Y")
    let pieces = text.split(separator: "\u{1B}P").dropFirst().map { $0.split(separator: "\u{1B}\\")[0] }
    #expect(try pieces.joined().hasPrefix(bare(in: text)))
    #expect(pieces.allSatisfy { $0.utf8.count <= 240 })
  }

  @Test(arguments: [("tmux-256color", [:]), ("screen", ["TMUX": "/tmp/tmux-0/default,1,0"])])
  func tmuxIsToldBothWaysAndSoIsTheReader(terminal: String, environment: [String: String]) throws {
    let text = try written(terminal, environment, keys: "y")
    let doubled = try bare(in: text).replacing("\u{1B}", with: "\u{1B}\u{1B}")
    #expect(text.contains("\u{1B}Ptmux;\(doubled)\u{1B}\\"))
  }

  @Test func aDumbTerminalIsSpared() throws {
    let session = try Paper.sample().open("--linear", terminal: "dumb")
    try session.waitFor("1 of 25")
    session.send("y")
    try session.waitFor("Nothing can be copied from here")
    #expect(!session.written.contains(0x1B))
  }
}
