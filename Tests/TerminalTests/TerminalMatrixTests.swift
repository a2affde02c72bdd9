import TestSupport
import Testing

/// The same screens on every terminal that people come with, at every size, as an emulator shows them.
@Suite(.serialized) struct TerminalMatrixTests {
  static let colours: [(kind: String, most: Int)] = [
    ("xterm", 8), ("xterm-256color", 256), ("xterm-direct", 1 << 24), ("tmux", 8), ("tmux-256color", 256),
    ("screen", 8), ("screen-256color", 256), ("linux", 8), ("vt100", 0), ("vt220", 0), ("rxvt", 8),
    ("rxvt-unicode-256color", 256), ("foot", 256), ("xterm-kitty", 256),
  ]

  /// The largest takes an emulator a second a screen: two kinds stand for the others there.
  static let sizes = [(20, 5), (80, 24), (132, 43), (500, 200)]
  private static let large: Set<String> = ["vt100", "tmux-256color"]

  /// The keys of each step, and words that are on a small screen after it, and on any other.
  private static let steps = [
    ("", "1/25", "Ramp at berth"), ("\r", "%", "Ramp at berth"), ("c", "0 comments", "0 comments"),
    ("0", "1/25", "Headlines"),
  ]

  private static let expected = Result {
    try sizes.map { columns, rows in
      let session = try Paper.sample().open("--theme", "night", columns: columns, rows: rows)
      let screens = try steps.map { keys, few, words in
        session.send(keys)
        try session.waitFor(rows < 10 ? few : words)
        try session.settle(silence: .milliseconds(150))
        return session.screen
      }
      _ = try session.leave()
      return screens
    }
  }

  @Test(arguments: colours.map(\.kind))
  func itShowsWhatAnyOtherShows(kind: String) throws {
    for (index, size) in Self.sizes.enumerated() where size.0 < 500 || Self.large.contains(kind) {
      let screens = try Self.expected.get()[index]
      let session = try Paper.sample().open(
        "--theme", "night", columns: size.0, rows: size.1, terminal: kind)
      for (step, screen) in zip(Self.steps, screens) {
        session.send(step.0)
        try? session.waitUntil("to show what another terminal shows", timeout: .seconds(30)) {
          $0.screen == screen
        }
        let rows = session.screen
        let other = zip(rows, screen).first { $0.0 != $0.1 }
        #expect(rows == screen, "\(size) after “\(step.0)”: \(other.map { "\($0.0)\n\($0.1)" } ?? "")")
      }
      #expect(try session.leave() == [], "\(size)")
      try onlyItsColoursAreSent(session, kind)
    }
  }

  private func onlyItsColoursAreSent(_ session: TerminalSession, _ kind: String) throws {
    let most = try #require(Self.colours.first { $0.kind == kind }?.most)
    let sent = String(decoding: session.written, as: UTF8.self)
    let usesPalette = sent.contains("38;5;") || sent.contains("38:5:")
    let usesDirect = sent.contains("38;2;") || sent.contains("38:2:")
    #expect(usesPalette == (most == 256), "\(kind)")
    #expect(usesDirect == (most > 256), "\(kind)")
  }
}
