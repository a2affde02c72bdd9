/// A place in the bytes of a date, with the small steps that its readers share.
struct DateCursor {
  let bytes: [UInt8]
  var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { position >= bytes.count }
  var peek: UInt8 { position < bytes.count ? bytes[position] : 0 }

  func peek(_ ahead: Int) -> UInt8 {
    position + ahead < bytes.count ? bytes[position + ahead] : 0
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte)
  }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard peek == byte, !isAtEnd else { return false }
    position += 1
    return true
  }

  mutating func skipSpaces() {
    while !isAtEnd, peek <= 0x20 { position += 1 }
  }

  /// How many digits stand here.
  var digitCount: Int {
    var count = 0
    while Self.isDigit(peek(count)) { count += 1 }
    return count
  }

  /// The number of exactly so many digits; nil, and no step, when there are fewer.
  mutating func number(digits: Int) -> Int? {
    guard digits > 0, digits < 18, digitCount >= digits else { return nil }
    var value = 0
    for _ in 0..<digits {
      value = value * 10 + Int(peek) - 0x30
      position += 1
    }
    return value
  }

  /// The number of all digits that stand here.
  mutating func number() -> (value: Int, digits: Int)? {
    let count = digitCount
    return number(digits: count).map { ($0, count) }
  }

  /// `+hh`, `+hhmm`, `+hh:mm` or `+h`, in seconds; nil, and no step, for anything else.
  mutating func offset() -> Int? {
    let start = position
    let isWest = peek == 0x2D
    guard isWest || peek == 0x2B else { return nil }
    position += 1
    guard let seconds = offsetMagnitude() else {
      position = start
      return nil
    }
    return isWest ? -seconds : seconds
  }

  private mutating func offsetMagnitude() -> Int? {
    guard let first = number(), first.digits <= 6 else { return nil }
    switch first.digits {
    case 1, 2:
      guard peek == 0x3A, Self.isDigit(peek(1)), Self.isDigit(peek(2)) else { return first.value * 3600 }
      position += 1
      return first.value * 3600 + (number(digits: 2) ?? 0) * 60
    case 3, 4: return first.value / 100 * 3600 + first.value % 100 * 60
    default: return first.value / 10_000 * 3600 + first.value / 100 % 100 * 60
    }
  }
}
