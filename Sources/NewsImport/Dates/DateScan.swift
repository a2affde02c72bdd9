import NewsModel

/// Reads a date of words, numbers and noise in any order: what is a time, a month, a year is known by its form.
struct DateScan {
  /// A number that is no part of the time.
  struct Number {
    var value: Int
    var digits: Int
    /// The separator right before it, 0 for none.
    var separator: UInt8
  }

  /// Unknown words that a date may have beside it ("at", "Uhr", a weekday).
  private static let tolerance = 5

  var cursor: DateCursor
  var fields = DateFields()
  var numbers: [Number] = []
  var hasMonth = false
  var hasTime = false
  private var hasNumericZone = false
  private var hasNamedZone = false
  var isAfternoon: Bool?
  private var unknownWords = 0

  init(_ bytes: [UInt8]) {
    cursor = DateCursor(bytes)
  }

  mutating func read() -> Timestamp? {
    while !cursor.isAtEnd {
      guard step() else { return nil }
    }
    guard assemble() else { return nil }
    applyHalf()
    return fields.moment
  }

  private mutating func step() -> Bool {
    let byte = cursor.peek
    if DateCursor.isDigit(byte) { return number() }
    if isLetter(byte) {
      word()
      return unknownWords <= Self.tolerance
    }
    if byte == 0x2B || byte == 0x2D, mayBeZone, !hasNumericZone, let offset = cursor.offset() {
      fields.offset = offset
      hasNumericZone = true
      return true
    }
    cursor.position += 1
    return true
  }

  /// A sign after a month's name is a hyphen.
  private var mayBeZone: Bool {
    guard cursor.position > 0, isLetter(cursor.bytes[cursor.position - 1]) else {
      return hasTime || hasNamedZone
    }
    return hasNamedZone
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20)
  }

  // MARK: Numbers

  private mutating func number() -> Bool {
    let separator = cursor.position > 0 ? cursor.bytes[cursor.position - 1] : 0
    guard let number = cursor.number() else { return false }
    if !hasTime, number.digits <= 2, isClockMark(), DateCursor.isDigit(cursor.peek(1)) {
      return clock(hour: number.value)
    }
    if separator == 0x54, !hasTime, number.digits == 2, numbers.count == 3 {
      fields.hour = number.value
      hasTime = true
      return true
    }
    numbers.append(Number(value: number.value, digits: number.digits, separator: separator))
    return numbers.count <= 6
  }

  /// A colon, or the h of "10h30".
  private func isClockMark() -> Bool {
    cursor.peek == 0x3A || cursor.peek == 0x68
  }

  private mutating func clock(hour: Int) -> Bool {
    hasTime = true
    fields.hour = hour
    cursor.position += 1
    guard let minute = cursor.number(), minute.digits <= 2 else { return false }
    fields.minute = minute.value
    guard cursor.peek == 0x3A, DateCursor.isDigit(cursor.peek(1)) else { return true }
    cursor.position += 1
    guard let second = cursor.number(), second.digits <= 2 else { return false }
    fields.second = second.value
    if cursor.peek == 0x2E, DateCursor.isDigit(cursor.peek(1)) {
      cursor.position += 1
      _ = cursor.number()
    }
    return true
  }

  /// Twelve-hour clocks: 12 AM is midnight.
  private mutating func applyHalf() {
    guard let isAfternoon, fields.hour <= 12 else { return }
    fields.hour = fields.hour % 12 + (isAfternoon ? 12 : 0)
  }

  // MARK: Words

  private mutating func word() {
    let isSuffix = cursor.position > 0 && DateCursor.isDigit(cursor.bytes[cursor.position - 1])
    let start = cursor.position
    while !cursor.isAtEnd, isLetter(cursor.peek) { cursor.position += 1 }
    let text = String(decoding: cursor.bytes[start..<cursor.position], as: UTF8.self).lowercased()
    if takeHalf(text) || takeMonth(text) || takeZone(text) { return }
    if !isSuffix, !text.unicodeScalars.allSatisfy({ $0.value > 0x2E80 }) { unknownWords += 1 }
  }

  private mutating func takeHalf(_ text: String) -> Bool {
    guard text.utf8.count <= Self.longestHalf else { return false }
    switch text {
    case "am", "오전", "上午", "午前", "πμ": isAfternoon = false
    case "pm", "오후", "下午", "午後", "μμ": isAfternoon = true
    case "a", "p":
      guard cursor.peek == 0x2E, cursor.peek(1) | 0x20 == 0x6D else { return false }
      isAfternoon = text == "p"
      cursor.position += 2
    default: return false
    }
    takeHour()
    return true
  }

  /// Bytes of the longest word for a half of the day.
  private static let longestHalf = 6

  /// "10 AM": the number before is the hour.
  private mutating func takeHour() {
    guard !hasTime, let last = numbers.last, last.digits <= 2, last.value <= 12, numbers.count > 1 else {
      return
    }
    numbers.removeLast()
    fields.hour = last.value
    hasTime = true
  }

  private mutating func takeMonth(_ text: String) -> Bool {
    guard !hasMonth, let month = MonthNames.month(text) else { return false }
    fields.month = month
    hasMonth = true
    return true
  }

  private mutating func takeZone(_ text: String) -> Bool {
    // Before the time, "at" is a word.
    guard let offset = ZoneNames.offset(text), hasTime || (text.utf8.count > 1 && text != "at") else {
      return false
    }
    if !hasNumericZone, !hasNamedZone { fields.offset = offset }
    hasNamedZone = true
    return true
  }
}
