/// What a terminal writes with: attributes and colours, as SGR sets them. Source: ECMA-48, 8.3.117; ISO 8613-6 for the
/// colours beyond sixteen.
struct Pen: Hashable {
  /// A colour as a terminal is told it.
  enum Ink: Hashable {
    case standard
    /// 30 to 37 and 90 to 97.
    case basic(Int)
    case palette(Int, hasColons: Bool)
    case direct(Int, hasColons: Bool)
  }

  /// Bit n for the attribute that SGR n sets, from bold (1) to struck out (9).
  private var attributes = 0
  private var foreground = Ink.standard
  private var background = Ink.standard
  /// Which of the frame's links what is written belongs to; 0 for none.
  var link = 0

  private static let underline = 1 << 4
  private static let reverse = 1 << 7
  /// What is seen on a blank as well.
  private static let seenOnBlanks = underline | 1 << 5 | 1 << 9

  /// Whether a blank looks the same by either.
  func blankLooksAs(_ other: Pen) -> Bool {
    // In reverse the letters' colour is seen, and some terminals show it brighter where it is bold.
    guard (attributes | other.attributes) & Self.reverse == 0 else { return self == other }
    return background == other.background && (attributes ^ other.attributes) & Self.seenOnBlanks == 0
  }
}

extension Pen {
  /// The same, and belonging to no link.
  var unlinked: Pen {
    var pen = self
    pen.link = 0
    return pen
  }

  /// Does what a sequence of SGR with these parameters does; false, and nothing done, where one of them is not understood.
  mutating func take(_ parameters: ArraySlice<UInt8>) -> Bool {
    var pen = self
    var numbers = Numbers(rest: parameters)
    while let number = numbers.next() {
      guard number == 38 || number == 48 ? pen.takeInk(number, &numbers) : pen.take(number) else {
        return false
      }
    }
    self = pen
    return true
  }

  private mutating func take(_ number: Int) -> Bool {
    switch number {
    case 0: self = Pen()
    case 1...9: attributes |= 1 << number
    // The first font, which nobody leaves here.
    case 10: break
    case 22: attributes &= ~(1 << 1 | 1 << 2)
    case 25: attributes &= ~(1 << 5 | 1 << 6)
    case 23, 24, 27...29: attributes &= ~(1 << (number - 20))
    case 30...37, 90...97: foreground = .basic(number)
    case 40...47, 100...107: background = .basic(number - 10)
    case 39: foreground = .standard
    case 49: background = .standard
    default: return false
    }
    return true
  }

  /// `38;5;n`, `38;2;r;g;b` and the same with colons, where a colour space may stand before the colour.
  private mutating func takeInk(_ layer: Int, _ numbers: inout Numbers) -> Bool {
    let kind = numbers.next()
    let hasColons = numbers.hadColon
    if kind == 2, hasColons { numbers.skipEmpty() }
    guard kind == 5 || kind == 2 else { return false }
    var value = 0
    for _ in 0..<(kind == 5 ? 1 : 3) {
      guard let part = numbers.next(), part < 256 else { return false }
      value = value << 8 | part
    }
    let ink = kind == 5 ? Ink.palette(value, hasColons: hasColons) : .direct(value, hasColons: hasColons)
    if layer == 38 { foreground = ink } else { background = ink }
    return true
  }

  /// The parameters of a sequence, one by one; what is left out is 0.
  private struct Numbers {
    var rest: ArraySlice<UInt8>
    private(set) var hadColon = false
    private var isDone = false

    init(rest: ArraySlice<UInt8>) { self.rest = rest }

    mutating func next() -> Int? {
      guard !isDone else { return nil }
      var number = 0
      while let byte = rest.popFirst() {
        guard 0x30...0x39 ~= byte else {
          hadColon = byte == UInt8(ascii: ":")
          return number
        }
        number = min(number * 10 + Int(byte) - 0x30, 1 << 16)
      }
      isDone = true
      return number
    }

    mutating func skipEmpty() {
      if rest.first == UInt8(ascii: ":") { rest.removeFirst() }
    }
  }
}

extension Pen {
  /// Writes the shortest sequence that makes this pen of the other; of any, where that is nil.
  ///
  /// - Parameter takesBack: whether the terminal can end one attribute and leave the others.
  func write(after other: Pen?, takesBack: Bool, to sent: inout [UInt8]) {
    sent += [0x1B, UInt8(ascii: "[")]
    let begin = sent.count
    writeAnew(to: &sent)
    if let other, takesBack || other.attributes & ~attributes == 0 {
      let middle = sent.count
      writeChange(from: other, to: &sent)
      if sent.count - middle < middle - begin {
        sent.removeSubrange(begin..<middle)
      } else {
        sent.removeSubrange(middle...)
      }
    }
    sent.append(UInt8(ascii: "m"))
  }

  private func writeAnew(to sent: inout [UInt8]) {
    guard self != Pen() else { return }
    sent += [UInt8(ascii: "0"), Self.separator]
    writeChange(from: Pen(), to: &sent)
  }

  private func writeChange(from other: Pen, to sent: inout [UInt8]) {
    let begin = sent.count
    var kept = other.attributes
    for (number, bits) in Self.ends where kept & bits & ~attributes != 0 {
      Self.write(number, to: &sent)
      kept &= ~bits
    }
    for number in 1...9 where attributes & ~kept & 1 << number != 0 { Self.write(number, to: &sent) }
    if foreground != other.foreground { Self.write(foreground, layer: 30, to: &sent) }
    if background != other.background { Self.write(background, layer: 40, to: &sent) }
    if sent.count > begin { sent.removeLast() }
  }

  private static let separator = UInt8(ascii: ";")

  /// What ends attributes. Bold and dim end together, and so do both ways to blink.
  private static let ends = [
    (22, 1 << 1 | 1 << 2), (23, 1 << 3), (24, 1 << 4), (25, 1 << 5 | 1 << 6), (27, 1 << 7), (28, 1 << 8),
    (29, 1 << 9),
  ]

  /// - Parameter layer: 30 for letters, 40 for what is behind them.
  private static func write(_ ink: Ink, layer: Int, to sent: inout [UInt8]) {
    switch ink {
    case .standard: write(layer + 9, to: &sent)
    case .basic(let number): write(number + layer - 30, to: &sent)
    case .palette(let index, let hasColons):
      let separator = hasColons ? UInt8(ascii: ":") : separator
      for number in [layer + 8, 5] { write(number, separator, to: &sent) }
      write(index, to: &sent)
    case .direct(let value, let hasColons):
      let separator = hasColons ? UInt8(ascii: ":") : separator
      for number in [layer + 8, 2] { write(number, separator, to: &sent) }
      if hasColons { sent.append(separator) }
      for number in [value >> 16, value >> 8 & 255] { write(number, separator, to: &sent) }
      write(value & 255, to: &sent)
    }
  }

  /// With a separator behind it.
  private static func write(_ number: Int, _ separator: UInt8 = separator, to sent: inout [UInt8]) {
    if number >= 100 { sent.append(UInt8(number / 100) + 0x30) }
    if number >= 10 { sent.append(UInt8(number / 10 % 10) + 0x30) }
    sent.append(UInt8(number % 10) + 0x30)
    sent.append(separator)
  }
}
