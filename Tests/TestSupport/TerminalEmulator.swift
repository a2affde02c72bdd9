import CVTerm

/// A libvterm screen: bytes of a program in, rows and cells out, answers to its queries and keys as bytes.
final class TerminalEmulator {
  private let terminal: OpaquePointer
  private let display: OpaquePointer
  private let callbacks: UnsafeMutablePointer<VTermScreenCallbacks>
  /// What the terminal has to say to the program: answers to queries, encoded keys.
  private(set) var output: [UInt8] = []
  /// The beginning of a character whose rest has not come.
  private var unfinished: [UInt8] = []
  private(set) var rows: Int
  private(set) var columns: Int
  fileprivate(set) var cursorIsVisible = true
  fileprivate(set) var isAlternateScreen = false
  fileprivate(set) var bells = 0

  init(rows: Int, columns: Int) {
    guard let terminal = vterm_new(CInt(rows), CInt(columns)), let display = vterm_obtain_screen(terminal)
    else {
      preconditionFailure("libvterm has no memory")
    }
    (self.terminal, self.display, self.rows, self.columns) = (terminal, display, rows, columns)
    callbacks = .allocate(capacity: 1)
    callbacks.initialize(to: VTermScreenCallbacks())
    callbacks.pointee.settermprop = noteProperty
    callbacks.pointee.bell = noteBell
    let me = Unmanaged.passUnretained(self).toOpaque()
    vterm_set_utf8(terminal, 1)
    vterm_output_set_callback(terminal, keepOutput, me)
    vterm_screen_set_callbacks(display, callbacks, me)
    vterm_screen_enable_altscreen(display, 1)
    vterm_screen_reset(display, 1)
  }

  deinit {
    vterm_free(terminal)
    callbacks.deallocate()
  }

  /// A character that is cut at the end waits for its rest: libvterm decodes it with another decoder than the one that
  /// has seen its beginning.
  func read(_ bytes: some Collection<UInt8>) {
    let all = unfinished + bytes
    let end = Self.wholeCharacters(all)
    unfinished = Array(all[end...])
    all[..<end].withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { _ = vterm_input_write(terminal, $0.baseAddress, $0.count) }
    }
  }

  /// Where the last character begins if it is not whole, else the end.
  private static func wholeCharacters(_ bytes: [UInt8]) -> Int {
    guard let lead = bytes.suffix(4).lastIndex(where: { $0 & 0xC0 != 0x80 }), bytes[lead] >= 0xC0 else {
      return bytes.count
    }
    let length = bytes[lead] < 0xE0 ? 2 : bytes[lead] < 0xF0 ? 3 : 4
    return bytes.count - lead < length ? lead : bytes.count
  }

  func resize(rows: Int, columns: Int) {
    (self.rows, self.columns) = (rows, columns)
    vterm_set_size(terminal, CInt(rows), CInt(columns))
  }

  func takeOutput() -> [UInt8] {
    defer { output = [] }
    return output
  }

  fileprivate func say(_ bytes: UnsafeBufferPointer<CChar>) {
    output += bytes.map(UInt8.init(bitPattern:))
  }

  var cursor: ScreenPosition {
    var position = VTermPos()
    vterm_state_get_cursorpos(vterm_obtain_state(terminal), &position)
    return ScreenPosition(row: Int(position.row), column: Int(position.col))
  }

  /// Whether what is written next would be drawn plainly.
  var penIsPlain: Bool { cvterm_pen(vterm_obtain_state(terminal)) == 0 }

  func cell(_ row: Int, _ column: Int) -> ScreenCell {
    var cell = VTermScreenCell()
    vterm_screen_get_cell(display, VTermPos(row: CInt(row), col: CInt(column)), &cell)
    return ScreenCell(
      text: text(of: cell), width: Int(cell.width), style: ScreenStyle(rawValue: cvterm_attributes(&cell)),
      foreground: ScreenColour(bits: cvterm_colour(&cell.fg)),
      background: ScreenColour(bits: cvterm_colour(&cell.bg)))
  }

  /// Which of its ten a place is drawn in.
  func font(_ row: Int, _ column: Int) -> Int {
    var cell = VTermScreenCell()
    vterm_screen_get_cell(display, VTermPos(row: CInt(row), col: CInt(column)), &cell)
    return Int(cvterm_font(&cell))
  }

  func row(_ row: Int) -> String {
    var text = (0..<columns).map { cell(row, $0).text }.joined()
    while text.last == " " { text.removeLast() }
    return text
  }

  func press(_ key: VTermKey, _ modifier: VTermModifier = VTERM_MOD_NONE) {
    vterm_keyboard_key(terminal, key, modifier)
  }

  func type(_ scalar: Unicode.Scalar, _ modifier: VTermModifier = VTERM_MOD_NONE) {
    vterm_keyboard_unichar(terminal, scalar.value, modifier)
  }

  func paste(_ text: String) {
    vterm_keyboard_start_paste(terminal)
    for scalar in text.unicodeScalars { type(scalar) }
    vterm_keyboard_end_paste(terminal)
  }

  func click(_ position: ScreenPosition, button: Int) {
    vterm_mouse_move(terminal, CInt(position.row), CInt(position.column), VTERM_MOD_NONE)
    vterm_mouse_button(terminal, CInt(button), true, VTERM_MOD_NONE)
    vterm_mouse_button(terminal, CInt(button), false, VTERM_MOD_NONE)
  }

  /// libvterm marks the right half of a wide cell with a code point of all ones.
  private func text(of cell: VTermScreenCell) -> String {
    withUnsafeBytes(of: cell.chars) { bytes in
      let points = bytes.bindMemory(to: UInt32.self).prefix { $0 != 0 }
      guard points.first != UInt32.max else { return "" }
      guard !points.isEmpty else { return " " }
      return String(String.UnicodeScalarView(points.map { Unicode.Scalar($0) ?? "\u{FFFD}" }))
    }
  }
}

private func emulator(_ user: UnsafeMutableRawPointer?) -> TerminalEmulator? {
  user.map { Unmanaged<TerminalEmulator>.fromOpaque($0).takeUnretainedValue() }
}

private func keepOutput(_ bytes: UnsafePointer<CChar>?, _ count: Int, _ user: UnsafeMutableRawPointer?) {
  emulator(user)?.say(UnsafeBufferPointer(start: bytes, count: count))
}

private func noteBell(_ user: UnsafeMutableRawPointer?) -> CInt {
  emulator(user)?.bells += 1
  return 1
}

private func noteProperty(
  _ property: VTermProp, _ value: UnsafeMutablePointer<VTermValue>?, _ user: UnsafeMutableRawPointer?
) -> CInt {
  guard let emulator = emulator(user) else { return 1 }
  if property == VTERM_PROP_CURSORVISIBLE { emulator.cursorIsVisible = cvterm_is_true(value) != 0 }
  if property == VTERM_PROP_ALTSCREEN { emulator.isAlternateScreen = cvterm_is_true(value) != 0 }
  return 1
}
