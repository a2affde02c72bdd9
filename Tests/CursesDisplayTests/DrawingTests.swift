import Canvas
import CursesDisplay
import Testing

@testable import TestSupport

/// What a terminal shows is what the frame says, whatever was shown before: frames follow each other as they do in
/// use (scrolled, marked, edited, replaced), and after each one a terminal emulator's screen is compared.
@Suite(.serialized, .oneTerminal) struct DrawingTests {
  @Test(arguments: UInt64(1)...12)
  func theScreenIsTheFrame(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let size = Size(
      columns: Int.random(in: 2...90, using: &random), rows: Int.random(in: 1...30, using: &random))
    let pty = try PseudoTerminal(columns: size.columns, rows: size.rows)
    let emulator = TerminalEmulator(rows: size.rows, columns: size.columns)
    var terminal = try CursesTerminal(
      TerminalOptions(type: "xterm-256color", input: pty.program, output: pty.program))
    var script = FrameScript(size: size, random: random)
    for step in 0..<60 {
      let frame = script.next()
      terminal.present(frame)
      emulator.read(pty.output())
      guard Self.compare(frame, emulator, "seed \(seed) step \(step) \(script.last)") else { return }
      if step % 17 == 16 { terminal.invalidate() }
    }
  }

  private static func compare(_ frame: Frame, _ emulator: TerminalEmulator, _ note: String) -> Bool {
    for row in 0..<frame.size.rows {
      for column in 0..<frame.size.columns {
        // In the last corner the emulator, told not to wrap, loses the letter under a mark.
        guard row < frame.size.rows - 1 || column < frame.size.columns - 1 else { continue }
        let wanted = frame[Point(column: column, row: row)]
        let shown = emulator.cell(row, column)
        // The emulator keeps the look of a wide character in its left half only.
        let isSame =
          shown.text == wanted.text && wanted.isContinuation
          || shown.text == wanted.text
            && shown.reverse == wanted.style.attributes.contains(.reverse)
            && shown.bold == wanted.style.attributes.contains(.bold)
            && shown.foreground == ScreenColour(wanted.style.foreground)
        guard !isSame else { continue }
        Issue.record("\(note): \(column),\(row) shows \(shown.text) for \(wanted.text)")
        return false
      }
    }
    guard let cursor = frame.cursor else { return !emulator.cursorIsVisible }
    #expect(
      emulator.cursorIsVisible && emulator.cursor == ScreenPosition(row: cursor.row, column: cursor.column),
      "\(note)")
    return true
  }
}

extension ScreenColour {
  fileprivate init(_ color: Color) {
    if case .palette(let index) = color { self = .palette(Int(index)) } else { self = .standard }
  }
}
