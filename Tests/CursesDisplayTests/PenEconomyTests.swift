import Testing

@testable import CursesDisplay
@testable import TestSupport

@Suite struct PenEconomyTests {
  private func shortened(_ text: String, takesBack: Bool = true) -> String {
    var economy = PenEconomy(takesBack: takesBack)
    _ = economy.shortened(Array("\u{1B}(B\u{1B}[mx".utf8))
    return String(decoding: economy.shortened(Array(text.utf8)), as: UTF8.self)
  }

  @Test(arguments: [
    ("\u{1B}(B\u{1B}[0;1mbold\u{1B}(B\u{1B}[m plain", "\u{1B}[1mbold \u{1B}[mplain"),
    ("\u{1B}[0;1mtwo\u{1B}[m \u{1B}[0;1mwords", "\u{1B}[1mtwo words"),
    (
      "\u{1B}[38;5;250m\u{1B}[48;5;235ma\u{1B}[38;5;253m\u{1B}[48;5;235mb",
      "\u{1B}[38;5;250;48;5;235ma\u{1B}[38;5;253mb"
    ),
    ("\u{1B}[1;31ma\u{1B}[0;31mb", "\u{1B}[1;31ma\u{1B}[22mb"),
    ("\u{1B}[4ma\u{1B}[m b", "\u{1B}[4ma\u{1B}[m b"),
    ("\u{1B}[7ma\u{1B}[0;7;31m b", "\u{1B}[7ma\u{1B}[31m b"),
    ("\u{1B}[38:2::1:2:3ma\u{1B}[38:2::1:2:4mb", "\u{1B}[38:2::1:2:3ma\u{1B}[38:2::1:2:4mb"),
    ("\u{1B}[1m\u{1B}[5;7H\u{1B}[m\u{1B}[5;9Ha", "\u{1B}[5;7H\u{1B}[5;9Ha"),
    ("\u{1B}[1;1Ha\u{1B}[1;11Hb\u{1B}[11;1Hc", "\u{1B}[Ha\u{1B}[1;11Hb\u{1B}[11Hc"),
    ("\u{1B}[44m\u{1B}[K\u{1B}[mz", "\u{1B}[44m\u{1B}[K\u{1B}[mz"),
    ("\u{1B}[1m\u{1B}[K\u{1B}[mz", "\u{1B}[Kz"),
  ])
  func onlyWhatIsSeenIsSent(written: String, sent: String) {
    #expect(shortened(written) == sent)
  }

  /// Such a terminal can only be set back to plain.
  @Test func anOldTerminalIsToldTheWholeLook() {
    let sent = shortened("\u{1B}[0;1;4ma\u{1B}[0;1mb\u{1B}[0;1;7mc", takesBack: false)
    #expect(sent == "\u{1B}[1;4ma\u{1B}[0;1mb\u{1B}[7mc")
  }

  /// What comes after a sequence of which nothing is known is told in full.
  @Test(arguments: [
    "\u{1B}[?1049h", "\u{1B}7", "\u{1B}[1;99m", "\u{1B}[38;5m", "\u{1B}[5n", "\u{1B}(0", "\u{1B}[",
  ])
  func theUnknownPasses(sequence: String) {
    #expect(shortened("\u{1B}[1mbold\u{1B}[m" + sequence).hasPrefix("\u{1B}[1mbold"))
    #expect(shortened("\u{1B}[1mbold" + sequence).hasSuffix(sequence))
  }

  @Test func whatIsHeldBackComesWhenAskedFor() {
    var economy = PenEconomy(takesBack: true)
    _ = economy.shortened(Array("\u{1B}[1mx\u{1B}[m".utf8))
    #expect(economy.settled() == Array("\u{1B}[m".utf8))
    #expect(economy.settled() == [])
  }

  /// Whatever is written, a terminal shows the same.
  @Test(arguments: UInt64(1)...40)
  func aTerminalShowsTheSame(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let (one, other) = (TerminalEmulator(rows: 8, columns: 24), TerminalEmulator(rows: 8, columns: 24))
    var economy = PenEconomy(takesBack: seed % 3 != 0)
    for _ in 0..<60 {
      let written = Array((0..<12).map { _ in Self.piece(&random) }.joined().utf8)
      one.read(written)
      other.read(economy.shortened(written))
      for row in 0..<8 {
        for column in 0..<24 {
          let (wanted, shown) = (one.cell(row, column), other.cell(row, column))
          let isSame =
            wanted.text == " " || wanted.text.isEmpty ? Self.grounds(wanted, shown) : wanted == shown
          guard wanted.text == shown.text, isSame, one.cursor == other.cursor else {
            Issue.record("seed \(seed) at \(row), \(column): \(shown) for \(wanted)")
            return
          }
        }
      }
    }
  }

  private static func grounds(_ one: ScreenCell, _ other: ScreenCell) -> Bool {
    one.background == other.background && one.reverse == other.reverse
      && (!one.reverse || one.foreground == other.foreground)
  }

  private static func piece(_ random: inout SeededGenerator) -> String {
    let pieces = [
      "word", " ", "  ", "é漢", "\r", "\r\n", "\u{1B}[m", "\u{1B}[0;1m", "\u{1B}[7m", "\u{1B}[4m",
      "\u{1B}[24m",
      "\u{1B}[27m", "\u{1B}[3m", "\u{1B}[9m", "\u{1B}[22m", "\u{1B}[31m", "\u{1B}[96m", "\u{1B}[39;49m",
      "\u{1B}[48;5;17m", "\u{1B}[38;5;200m", "\u{1B}[44;1m", "\u{1B}[48:2::9:8:7m", "\u{1B}[38;2;1;2;3m",
      "\u{1B}[K", "\u{1B}[1K", "\u{1B}[4X", "\u{1B}[2P", "\u{1B}[3@", "\u{1B}[L", "\u{1B}[2M", "\u{1B}M",
      "\u{1B}D",
      "\u{1B}[3;5H", "\u{1B}[7;1H", "\u{1B}[2A", "\u{1B}[5G", "\u{1B}[2;6r", "\u{1B}[r", "\u{1B}(B",
      "\u{1B}[?25l",
    ]
    return pieces.randomElement(using: &random) ?? ""
  }
}
