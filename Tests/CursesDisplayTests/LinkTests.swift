import Canvas
import CursesDisplay
import Testing

@testable import TestSupport

/// Links that a terminal follows: each place of the screen leads where the frame says, through everything that ncurses does
/// to cells.
@Suite(.serialized, .oneTerminal) struct LinkTests {
  @Test(arguments: ["xterm-256color", "xterm", "tmux-256color", "foot"], [UInt64(1), 2, 3, 4])
  func everyPlaceLeadsWhereItShould(type: String, seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let size = Size(
      columns: Int.random(in: 20...90, using: &random), rows: Int.random(in: 3...30, using: &random))
    let pty = try PseudoTerminal(columns: size.columns, rows: size.rows)
    var screen = LinkedScreen(size: size)
    var terminal = try CursesTerminal(
      TerminalOptions(type: type, input: pty.program, output: pty.program))
    var script = FrameScript(size: size, random: random)
    script.hasLinks = true
    for step in 0..<80 {
      let frame = script.next()
      terminal.present(frame)
      screen.read(pty.output())
      #expect(screen.link == nil, "a link is left open")
      for place in Self.places(of: size) {
        let wanted = frame[place].link
        let address = wanted == 0 || frame.links[wanted - 1].isEmpty ? nil : frame.links[wanted - 1]
        guard !frame[place].isContinuation, screen.address(at: place) != address else { continue }
        Issue.record(
          "\(type) seed \(seed) step \(step) \(script.last): \(place) leads to \(screen.address(at: place) ?? "-")"
        )
        return
      }
    }
  }

  /// More links than can be told apart at once: those that are seen lead where they should, however far down the story.
  @Test func aStoryHasAnyNumberOfLinks() throws {
    let size = Size(columns: 30, rows: 8)
    let pty = try PseudoTerminal(columns: size.columns, rows: size.rows)
    var terminal = try CursesTerminal(
      TerminalOptions(type: "xterm-256color", input: pty.program, output: pty.program))
    let links = (0..<400).map { "https://example.org/\($0)" }
    var seen: Set<Int> = []
    for top in [0, 1, 2, 3, 120, 121, 122, 123, 124, 130, 131, 250, 260, 259, 258, 388, 5] {
      var frame = Frame(size: size)
      frame.links = links
      for row in 0..<size.rows {
        frame.put(Words("number \(top + row)"), at: Point(column: 2, row: row))
        frame.link(Rect(column: 2, row: row, columns: 6, rows: 1), to: top + row)
      }
      terminal.present(frame)
      let sent = String(decoding: pty.output(), as: UTF8.self)
      for number in Set(top..<top + size.rows).subtracting(seen) {
        #expect(sent.contains(";\(links[number])\u{1B}"), "top \(top)")
      }
      seen = Set(top..<top + size.rows)
      terminal.invalidate()
      terminal.present(frame)
      var screen = LinkedScreen(size: size)
      screen.read(pty.output())
      for row in 0..<size.rows {
        #expect(screen.address(at: Point(column: 3, row: row)) == links[top + row], "top \(top), row \(row)")
        #expect(screen.address(at: Point(column: 9, row: row)) == nil)
      }
    }
  }

  /// Left out is the last corner, where letters are put by tricks.
  private static func places(of size: Size) -> [Point] {
    (0..<size.rows * size.columns - 1).map { Point(column: $0 % size.columns, row: $0 / size.columns) }
  }

  private func bytes(type: String, usesLinks: Bool? = nil, links: [String]) throws -> String {
    let pty = try PseudoTerminal(columns: 40, rows: 5)
    var terminal = try CursesTerminal(
      TerminalOptions(type: type, input: pty.program, output: pty.program, usesLinks: usesLinks))
    var frame = Frame(size: Size(columns: 40, rows: 5))
    frame.put(Words("read more"), at: Point(column: 2, row: 1))
    frame.links = links
    frame.link(Rect(column: 2, row: 1, columns: 9, rows: 1), to: 0)
    terminal.present(frame)
    return String(decoding: pty.output(), as: UTF8.self)
  }

  @Test func aLinkIsToldOnceAndEnded() throws {
    let sent = try bytes(type: "xterm-256color", links: ["http://a.example/1"])
    #expect(sent.contains("\u{1B}]8;id=1;http://a.example/1\u{1B}\\read more"))
    #expect(sent.hasSuffix("\u{1B}]8;;\u{1B}\\"))
    #expect(sent.ranges(of: "]8;").count == 2)
  }

  @Test(arguments: ["vt100", "linux", "screen-256color", "rxvt"])
  func aTerminalThatHasNoneIsNotTold(type: String) throws {
    #expect(try !bytes(type: type, links: ["http://a.example/1"]).contains("]8;"))
  }

  @Test func theReaderMayDecide() throws {
    #expect(
      try bytes(type: "screen-256color", usesLinks: true, links: ["http://a.example/1"]).contains("]8;id=1;"))
    #expect(
      try !bytes(type: "xterm-256color", usesLinks: false, links: ["http://a.example/1"]).contains("]8;"))
    #expect(try !bytes(type: "vt52", usesLinks: true, links: ["http://a.example/1"]).contains("]8;"))
  }

  /// An address that would end the sequence, or begin another.
  @Test(arguments: [
    "http://a/\u{7}x", "http://a/\u{1B}\\x", "http://a/\u{9C}x", "http://a/ b", "http://a/ü", "",
  ])
  func whatIsNoAddressIsNotTold(address: String) throws {
    let sent = try bytes(type: "xterm-256color", links: [address])
    #expect(!sent.contains("]8;") && sent.contains("read more"))
  }
}

/// A terminal that follows links. libvterm knows none, so each address becomes one of its fonts.
private struct LinkedScreen {
  private let emulator: TerminalEmulator
  private var addresses: [String] = []
  private(set) var link: Int?

  init(size: Size) {
    emulator = TerminalEmulator(rows: size.rows, columns: size.columns)
  }

  func address(at place: Point) -> String? {
    let font = emulator.font(place.row, place.column)
    return font == 0 ? nil : addresses[font - 1]
  }

  mutating func read(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while let start = rest.firstIndex(of: 0x1B), start + 1 < rest.endIndex {
      emulator.read(rest[..<start])
      rest = rest[start...]
      switch rest[start + 1] {
      case UInt8(ascii: "]"): rest = take(rest)
      case UInt8(ascii: "["):
        let end = rest.dropFirst(2).firstIndex { 0x40...0x7E ~= $0 } ?? rest.endIndex - 1
        emulator.read(rest[...end])
        // The font is taken back with every look, and a link is not.
        if rest[end] == UInt8(ascii: "m") { setFont() }
        rest = rest[(end + 1)...]
      default:
        emulator.read(rest.prefix(2))
        rest = rest.dropFirst(2)
      }
    }
    emulator.read(rest)
  }

  private mutating func take(_ sequence: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let body = sequence.dropFirst(2)
    guard let end = body.firstIndex(of: 0x1B) else { return [] }
    let fields = String(decoding: body[..<end], as: UTF8.self).split(
      separator: ";", maxSplits: 2, omittingEmptySubsequences: false)
    link = nil
    if fields.count == 3, fields[0] == "8", !fields[2].isEmpty {
      let address = String(fields[2])
      if !addresses.contains(address) { addresses.append(address) }
      link = addresses.firstIndex(of: address)
    }
    setFont()
    return sequence[(end + 2)...]
  }

  private func setFont() {
    emulator.read(Array("\u{1B}[\(10 + (link.map { $0 + 1 } ?? 0))m".utf8))
  }
}
