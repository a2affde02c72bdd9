import Testing

@testable import TestSupport

@Suite struct TerminalEmulatorTests {
  /// Wherever the bytes of a program are cut in pieces, the screen is the same.
  @Test func aCharacterInTwoPiecesIsOne() {
    let bytes = Array("Borders · 10 Nov… 日本 🙂 end".utf8)
    for cut in 0...bytes.count {
      let emulator = TerminalEmulator(rows: 1, columns: 40)
      emulator.read(bytes[..<cut])
      emulator.read(bytes[cut...])
      #expect(emulator.row(0) == "Borders · 10 Nov… 日本 🙂 end", "\(cut)")
    }
  }
}
