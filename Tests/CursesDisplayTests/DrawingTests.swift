import CNcurses
import Canvas
import CursesDisplay
import Glibc
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

  /// Other terminals have fewer abilities: what they show must be the same, as far as letters go.
  @Test(arguments: ["vt100", "vt220", "screen-256color", "linux", "rxvt"], [UInt64(101), 102, 103])
  func theTextIsTheFramesOnEveryTerminal(type: String, seed: UInt64) throws {
    let size = Size(columns: 60, rows: 20)
    let pty = try PseudoTerminal(columns: size.columns, rows: size.rows)
    let emulator = TerminalEmulator(rows: size.rows, columns: size.columns)
    var terminal = try CursesTerminal(TerminalOptions(type: type, input: pty.program, output: pty.program))
    var script = FrameScript(size: size, random: SeededGenerator(seed: seed))
    for step in 0..<40 {
      let frame = script.next()
      terminal.present(frame)
      emulator.read(pty.output())
      let shown = (0..<size.rows - 1).map(emulator.row)
      let wanted = frame.text().split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(
        String.init)
      #expect(shown == wanted, "\(type) seed \(seed) step \(step) \(script.last)")
      guard shown == wanted else { return }
    }
  }

  /// A frame may be of another size than the screen, which may be of any.
  @Test(arguments: [(0, 0), (1, 1), (2, 1), (1, 30), (300, 2), (80, 24)])
  func everySizeIsDrawn(columns: Int, rows: Int) throws {
    let pty = try PseudoTerminal(columns: columns, rows: rows)
    var terminal = try CursesTerminal(
      TerminalOptions(type: "xterm-256color", input: pty.program, output: pty.program))
    #expect(columns == 0 || terminal.size == Size(columns: columns, rows: rows))
    var random = SeededGenerator(seed: 7)
    for size in [terminal.size, Size(columns: 10, rows: 3), .zero, Size(columns: 90, rows: 30)] {
      guard !size.isEmpty else {
        terminal.present(Frame(size: size))
        continue
      }
      var script = FrameScript(size: size, random: random)
      for _ in 0..<10 { terminal.present(script.next()) }
      _ = random.next()
      _ = pty.output()
    }
    for (columns, rows) in [(1, 1), (0, 0), (120, 40), (3, 50)] {
      pty.resize(columns: columns, rows: rows)
      let size = terminal.measure()
      #expect(columns == 0 || size == Size(columns: columns, rows: rows))
      terminal.present(Frame(size: size))
      _ = pty.output()
    }
  }

  @Test(arguments: [0, 1, 2]) func theShellsScreenIsLeftAsItWas(frames: Int) throws {
    let pty = try PseudoTerminal(columns: 40, rows: 10)
    var before = termios()
    tcgetattr(pty.program, &before)
    let emulator = TerminalEmulator(rows: 10, columns: 40)
    emulator.read(Array("hello\r\n".utf8))
    do {
      var terminal = try CursesTerminal(
        TerminalOptions(type: "xterm-256color", input: pty.program, output: pty.program))
      for _ in 0..<frames {
        terminal.present(Frame(size: terminal.size))
        emulator.read(pty.output())
        #expect(emulator.isAlternateScreen && emulator.row(0).isEmpty)
        terminal.suspend()
        emulator.read(pty.output())
        #expect(!emulator.isAlternateScreen && emulator.row(0) == "hello")
        terminal.resume()
      }
    }
    emulator.read(pty.output())
    var after = termios()
    tcgetattr(pty.program, &after)
    #expect(emulator.row(0) == "hello" && emulator.cursor == ScreenPosition(row: 1, column: 0))
    #expect(!emulator.isAlternateScreen)
    #expect(after.c_lflag == before.c_lflag && after.c_iflag == before.c_iflag)
  }

  /// Of a blank nothing is seen but its ground.
  private static func looks(_ shown: ScreenCell, as wanted: Cell) -> Bool {
    let isReversed = wanted.style.attributes.contains(.reverse)
    let isBlank = wanted.base == " " && !isReversed
    return shown.reverse == isReversed && shown.background == ScreenColour(wanted.style.background)
      && (isBlank || shown.bold == wanted.style.attributes.contains(.bold))
      && (isBlank || shown.foreground == ScreenColour(wanted.style.foreground))
  }

  private static func compare(_ frame: Frame, _ emulator: TerminalEmulator, _ note: String) -> Bool {
    for row in 0..<frame.size.rows {
      for column in 0..<frame.size.columns {
        // In the last corner the emulator, told not to wrap, loses the letter under a mark.
        guard row < frame.size.rows - 1 || column < frame.size.columns - 1 else { continue }
        let wanted = frame[Point(column: column, row: row)]
        let shown = emulator.cell(row, column)
        // The emulator keeps the look of a wide character in its left half only.
        let isSame = shown.text == wanted.text && (wanted.isContinuation || Self.looks(shown, as: wanted))
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
