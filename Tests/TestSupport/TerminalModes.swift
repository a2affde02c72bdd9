/// What a program switched on and did not switch off again, read from the bytes it wrote.
///
/// A separate reading from the emulator's, because libvterm keeps several of these to itself.
struct TerminalModes {
  private enum State { case text, escape, parameters }

  private var state = State.text
  private var parameters: [UInt8] = []
  /// Private modes that are not as a terminal starts.
  private(set) var changed: Set<Int> = []
  private(set) var applicationKeypad = false

  /// 7 (wrapping) and 25 (cursor shown) are set at the start, all others reset.
  private static let setAtStart: Set<Int> = [7, 25]
  /// Blinking of the cursor: programs reset it to "normal", whatever it was.
  private static let ignored: Set<Int> = [12]

  mutating func read(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { read(byte) }
  }

  private mutating func read(_ byte: UInt8) {
    switch (state, byte) {
    case (_, 0x1B): state = .escape
    case (.escape, UInt8(ascii: "[")): beginParameters()
    case (.escape, _): endEscape(byte)
    case (.parameters, 0x20...0x3F): parameters.append(byte)
    case (.parameters, _): endParameters(byte)
    case (.text, _): break
    }
  }

  private mutating func beginParameters() {
    state = .parameters
    parameters = []
  }

  private mutating func endEscape(_ byte: UInt8) {
    state = .text
    if byte == UInt8(ascii: "=") { applicationKeypad = true }
    if byte == UInt8(ascii: ">") { applicationKeypad = false }
    if byte == UInt8(ascii: "c") { self = TerminalModes() }
  }

  private mutating func endParameters(_ byte: UInt8) {
    state = .text
    guard parameters.first == UInt8(ascii: "?"), byte == UInt8(ascii: "h") || byte == UInt8(ascii: "l") else {
      return
    }
    let numbers = parameters.dropFirst().split(separator: UInt8(ascii: ";"))
    for number in numbers.compactMap({ Int(String(decoding: $0, as: UTF8.self)) }) {
      note(number, isSet: byte == UInt8(ascii: "h"))
    }
  }

  private mutating func note(_ mode: Int, isSet: Bool) {
    guard !Self.ignored.contains(mode) else { return }
    if isSet == Self.setAtStart.contains(mode) { changed.remove(mode) } else { changed.insert(mode) }
  }
}
