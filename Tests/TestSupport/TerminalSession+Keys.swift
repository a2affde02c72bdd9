import CVTerm

extension TerminalSession {
  /// Types characters as they are; `\n` is sent as it is written (Enter is `.enter`).
  package func send(_ text: String) {
    reply(Array(text.utf8))
  }

  package func send(_ keys: TerminalKey...) {
    for key in keys {
      press(key)
      reply(emulator.takeOutput())
    }
  }

  /// Bytes as a hostile or broken line could send them.
  package func send(bytes: [UInt8]) {
    reply(bytes)
  }

  /// Pastes; between brackets when the program asked for them.
  package func paste(_ text: String) {
    emulator.paste(text)
    reply(emulator.takeOutput())
  }

  /// Presses and releases a mouse button (1 left, 2 middle, 3 right, 4 and 5 the wheel), if the program
  /// listens.
  package func click(row: Int, column: Int, button: Int = 1) {
    emulator.click(ScreenPosition(row: row, column: column), button: button)
    reply(emulator.takeOutput())
  }

  private func press(_ key: TerminalKey) {
    switch key {
    case .control(let letter): control(letter)
    case .alt(let letter): letter.unicodeScalars.forEach { emulator.type($0, VTERM_MOD_ALT) }
    case .backTab: emulator.press(VTERM_KEY_TAB, VTERM_MOD_SHIFT)
    default: emulator.press(Self.code(key))
    }
  }

  /// By hand: libvterm would send the newer CSI u for some of them.
  private func control(_ letter: Character) {
    guard let code = letter.uppercased().utf8.first, (0x40...0x5F).contains(code) else {
      preconditionFailure("no control character \(letter)")
    }
    reply([code & 0x1F])
  }

  private static func code(_ key: TerminalKey) -> VTermKey {
    switch key {
    case .enter: VTERM_KEY_ENTER
    case .escape: VTERM_KEY_ESCAPE
    case .tab, .backTab: VTERM_KEY_TAB
    case .backspace: VTERM_KEY_BACKSPACE
    case .insert: VTERM_KEY_INS
    case .delete: VTERM_KEY_DEL
    case .up: VTERM_KEY_UP
    case .down: VTERM_KEY_DOWN
    case .left: VTERM_KEY_LEFT
    case .right: VTERM_KEY_RIGHT
    case .home: VTERM_KEY_HOME
    case .end: VTERM_KEY_END
    case .pageUp: VTERM_KEY_PAGEUP
    case .pageDown: VTERM_KEY_PAGEDOWN
    case .function(let number): cvterm_function_key(CInt(number))
    case .control, .alt: VTERM_KEY_NONE
    }
  }
}
