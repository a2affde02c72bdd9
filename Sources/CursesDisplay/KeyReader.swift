import Canvas
import CNcurses
import Glibc

/// Takes what ncurses has read from the keyboard and makes key presses of it, without ever waiting for more
/// than the rest of an escape sequence.
struct KeyReader {
  /// Codes of our own for the brackets around pasted text, beyond those that ncurses gives out.
  private static let pasteStart: Int32 = 2000
  private static let pasteEnd: Int32 = 2001
  /// And for arrows with Alt or Control, to which ncurses gives codes that no header names.
  private static let wordLeft: Int32 = 2002
  private static let wordRight: Int32 = 2003
  /// Scalars of a pasted text that are kept, and those after which it is taken to have lost its end.
  private static let maximumPaste = 1 << 17
  private static let endlessPaste = 1 << 24

  private let descriptor: Int32
  /// A pad, because reading from a window would refresh it; nil where ncurses does not run and the bytes are read as
  /// they come.
  private let pad: UnsafeMutablePointer<WINDOW>?
  private var paste: String.UnicodeScalarView?
  private var pasted = 0
  /// When the last of the pasted text came.
  private var pastedAt = ContinuousClock.now
  private var decoder = ScalarDecoder()
  /// Read, and to be looked at again.
  private var held: Int32?

  /// After ncurses has been started.
  init(usesMouse: Bool, input: Int32) {
    descriptor = input
    pad = newpad(1, 1)
    keypad(pad, true)
    nodelay(pad, true)
    define_key("\u{1B}[200~", Self.pasteStart)
    define_key("\u{1B}[201~", Self.pasteEnd)
    for modifier in [3, 5] {
      define_key("\u{1B}[1;\(modifier)C", Self.wordRight)
      define_key("\u{1B}[1;\(modifier)D", Self.wordLeft)
    }
    guard usesMouse else { return }
    mouseinterval(0)
    let wheel = curses_wheel_up_mask() | curses_wheel_down_mask()
    mousemask(curses_click_mask() | curses_release_mask() | wheel, nil)
  }

  /// For a terminal that ncurses knows nothing of.
  init(input: Int32) {
    (descriptor, pad) = (input, nil)
  }

  /// How long more of a pasted text is waited for: a slow line has pauses, and one that has lost the end of the text
  /// must not lock the reader up in it.
  private static let longestPause = Duration.seconds(1)

  /// Where a pasted text has begun and not ended: after that time `drain` ends it, if nothing more has come.
  var pasteRest: Duration? { paste == nil ? nil : Self.longestPause - (ContinuousClock.now - pastedAt) }

  /// Everything that is there. `.hangup` when nothing is and nothing will be.
  mutating func drain() -> [KeyPress] {
    var keys: [KeyPress] = []
    while let event = next() { take(event, into: &keys) }
    if let rest = pasteRest, rest <= .zero { endPaste(into: &keys) }
    if keys.isEmpty, isGone { keys.append(.hangup) }
    return keys
  }

  private enum Event {
    case scalar(Unicode.Scalar)
    case code(Int32)
  }

  /// The next character or code; nil when there is none yet.
  private mutating func next() -> Event? {
    while true {
      let value = held ?? (pad == nil ? byte() : wgetch(pad))
      held = nil
      if value == ERR { return nil }
      guard (0...0xFF).contains(value) else {
        guard decoder.drop() else { return .code(value) }
        held = value
        return .scalar("\u{FFFD}")
      }
      switch decoder.take(UInt8(value)) {
      case .needsMore: continue
      case .scalar(let scalar): return .scalar(scalar)
      case .broken:
        held = value
        return .scalar("\u{FFFD}")
      }
    }
  }

  /// One that is there, or comes soon enough to be the rest of a sequence.
  private func byte() -> Int32 {
    var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    var byte: UInt8 = 0
    guard poll(&state, 1, Self.restMilliseconds) > 0, Int32(state.revents) & POLLIN != 0,
      read(descriptor, &byte, 1) == 1
    else { return ERR }
    return Int32(byte)
  }

  private static let restMilliseconds: Int32 = 25

  /// The end of input looks readable and holds nothing.
  private var isGone: Bool {
    var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&state, 1, 0) > 0 else { return false }
    if Int32(state.revents) & (POLLERR | POLLNVAL) != 0 { return true }
    var waiting: Int32 = 0
    return ioctl(descriptor, UInt(FIONREAD), &waiting) != 0 || waiting == 0
  }

  private mutating func take(_ event: Event, into keys: inout [KeyPress]) {
    if paste != nil {
      takePasted(event, into: &keys)
      return
    }
    switch event {
    case .code(Self.pasteStart): (paste, pasted, pastedAt) = (String.UnicodeScalarView(), 0, .now)
    case .code(Self.wordLeft): keys.append(.wordLeft)
    case .code(Self.wordRight): keys.append(.wordRight)
    case .code(KEY_MOUSE): keys += KeyCode.mouse()
    case .code(let code): if let key = KeyCode.key(code) { keys.append(key) }
    case .scalar("\u{1B}"): takeEscape(into: &keys)
    case .scalar(let scalar): keys.append(Self.key(scalar))
    }
  }

  /// A key that sends a code cannot be in a text; it is left out. What is beyond the limit is dropped up to the
  /// end of the text: it must never be taken for keys. A text that does not end is ended at last.
  private mutating func takePasted(_ event: Event, into keys: inout [KeyPress]) {
    (pasted, pastedAt) = (pasted + 1, .now)
    if case .scalar(let scalar) = event, pasted <= Self.maximumPaste {
      paste?.append(scalar)
    } else if pasted > Self.endlessPaste || Self.isPasteEnd(event) {
      endPaste(into: &keys)
    }
  }

  private mutating func endPaste(into keys: inout [KeyPress]) {
    if let text = paste { keys.append(.paste(String(text))) }
    paste = nil
  }

  private static func isPasteEnd(_ event: Event) -> Bool {
    if case .code(pasteEnd) = event { return true }
    return false
  }

  /// ncurses has waited and found no sequence that it knows: the key alone, Alt with another, or a sequence
  /// that nobody told it of.
  private mutating func takeEscape(into keys: inout [KeyPress]) {
    switch next() {
    case nil: keys.append(.escape)
    case .scalar("["): takeSequence(intro: "[", into: &keys)
    case .scalar("O"): takeSequence(intro: "O", into: &keys)
    case .scalar("]"): takeAnswer(intro: "]", into: &keys)
    case .scalar("P"): takeAnswer(intro: "P", into: &keys)
    case .scalar("\u{1B}"):
      keys.append(.escape)
      takeEscape(into: &keys)
    case .scalar("\u{7F}"), .scalar("\u{8}"), .code(KEY_BACKSPACE): keys.append(.wordBackspace)
    case .scalar(let scalar) where scalar.value >= 0x20 && scalar.value != 0x7F:
      keys.append(.alt(Character(scalar)))
    case .scalar(let scalar): keys += [.escape, Self.key(scalar)]
    case .code(let code):
      keys.append(.escape)
      take(.code(code), into: &keys)
    }
  }

  /// Reads up to the final character, so that the inside of a sequence is never taken for keys.
  private mutating func takeSequence(intro: Unicode.Scalar, into keys: inout [KeyPress]) {
    var parameters = ""
    while let event = next() {
      guard case .scalar(let scalar) = event else {
        take(event, into: &keys)
        return
      }
      if (0x40...0x7E).contains(scalar.value) {
        if let key = KeyCode.key(parameters: parameters, final: scalar) { keys.append(key) }
        return
      }
      parameters.unicodeScalars.append(scalar)
      guard parameters.utf8.count < 32 else { return }
    }
    if parameters.isEmpty { keys.append(.alt(Character(intro))) }
  }

  /// What a terminal answers to a question that somebody else has asked (OSC, DCS) goes up to its end unread.
  private mutating func takeAnswer(intro: Unicode.Scalar, into keys: inout [KeyPress]) {
    guard let first = next() else { return keys.append(.alt(Character(intro))) }
    guard case .scalar(let scalar) = first, "0123456789>!".unicodeScalars.contains(scalar) else {
      keys.append(.alt(Character(intro)))
      return take(first, into: &keys)
    }
    var wasEscape = false
    for _ in 0..<Self.longestAnswer {
      guard case .scalar(let scalar)? = next(), scalar != "\u{7}", !(wasEscape && scalar == "\\") else {
        return
      }
      wasEscape = scalar == "\u{1B}"
    }
  }

  private static let longestAnswer = 4096

  private static func key(_ scalar: Unicode.Scalar) -> KeyPress {
    if scalar.value < 0x20 || scalar.value == 0x7F { return KeyPress(controlByte: UInt8(scalar.value)) }
    return .character(Character(scalar))
  }
}
