import Canvas
import Testing

@Suite struct KeyPressTests {
  @Test(
    arguments: [
      ("j", KeyPress.character("j")), ("G", .character("G")), ("Space", .character(" ")),
      ("?", .character("?")),
      ("C-d", .control("d")), ("C-_", .control("_")), ("M-x", .alt("x")), ("F1", .function(1)), ("Up", .up),
      ("PgDn", .pageDown), ("Shift-Tab", .backTab), ("Esc", .escape), ("Enter", .enter), ("Del", .delete),
      ("C-Left", .wordLeft), ("C-Right", .wordRight), ("M-Backspace", .wordBackspace),
      ("é", .character("é")), ("-", .character("-")), ("^", .character("^")),
    ] as [(String, KeyPress)])
  func isWrittenAndRead(notation: String, key: KeyPress) {
    #expect(KeyPress(notation: notation) == key)
    #expect(key.notation == notation)
  }

  @Test(
    arguments: [
      ("^D", KeyPress.control("d")), ("c-d", .control("d")), ("C-D", .control("d")), ("pgdn", .pageDown),
      ("C-i", .tab), ("C-m", .enter), ("C-[", .escape), ("C-h", .backspace), ("C-/", .control("_")),
      ("^_", .control("_")),
      ("C-Space", nil), ("C-é", nil), ("", nil), ("F0", nil), ("F99", nil), ("jj", nil), ("M-", nil),
      ("\u{1}", nil),
      ("return", .enter), ("M-Left", .wordLeft), ("m-right", .wordRight), ("PageUp", .pageUp),
      ("F", .character("F")), ("M-\u{1B}", nil),
    ] as [(String, KeyPress?)])
  func otherSpellings(notation: String, key: KeyPress?) {
    #expect(KeyPress(notation: notation) == key)
  }

  @Test func everyControlByteIsAKeyThatCanBeWritten() throws {
    for byte in UInt8(0)..<0x20 {
      let key = KeyPress(controlByte: byte)
      let notation = try #require(key.notation)
      #expect(KeyPress(notation: notation) == key)
    }
  }

  @Test func equalKeysAreFoundUnderOneAnother() {
    let keys: [KeyPress] = [
      .character("a"), .control("a"), .alt("a"), .function(1), .function(12), .up, .down, .escape,
      .paste("a"),
      .character("é"), .mouse(.click, at: Point(column: 1, row: 2)),
      .mouse(.release, at: Point(column: 1, row: 2)),
    ]
    let numbered = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
    for (number, key) in keys.enumerated() { #expect(numbered[key] == number) }
    // The same letter, composed and not.
    #expect(numbered[.character("e\u{301}")] == numbered[.character("\u{E9}")])
    #expect(Set(keys).count == keys.count)
  }
}
