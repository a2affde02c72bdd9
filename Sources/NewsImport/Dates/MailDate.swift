import NewsModel

/// The form that nearly every feed writes, "Tue, 10 Nov 2026 08:02:00 +0100", read without a look at its words.
///
/// Source: RFC 1123, section 5.2.14.
enum MailDate {
  private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map { word($0) }
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ].map { word($0) }
  private static let universal = ["gmt", "utc"].map { word($0) }

  /// nil for whatever has another form, a date or not.
  static func read(_ bytes: [UInt8]) -> Timestamp? {
    var cursor = DateCursor(bytes)
    var fields = DateFields()
    guard day(&cursor, &fields), time(&cursor, &fields), cursor.skip(0x20), zone(&cursor, &fields),
      cursor.isAtEnd
    else { return nil }
    return fields.moment
  }

  private static func day(_ cursor: inout DateCursor, _ fields: inout DateFields) -> Bool {
    if let name = letters(&cursor) {
      guard weekdays.contains(name), cursor.skip(0x2C), cursor.skip(0x20) else { return false }
    }
    guard cursor.digitCount <= 2, let day = cursor.number(), cursor.skip(0x20),
      let name = letters(&cursor), let month = months.firstIndex(of: name), cursor.skip(0x20),
      cursor.digitCount == 4, let year = cursor.number(), cursor.skip(0x20)
    else { return false }
    (fields.year, fields.month, fields.day) = (year.value, month + 1, day.value)
    return true
  }

  private static func time(_ cursor: inout DateCursor, _ fields: inout DateFields) -> Bool {
    guard let hour = cursor.number(digits: 2), cursor.skip(0x3A), let minute = cursor.number(digits: 2)
    else { return false }
    (fields.hour, fields.minute) = (hour, minute)
    guard cursor.skip(0x3A) else { return true }
    guard let second = cursor.number(digits: 2) else { return false }
    fields.second = second
    return true
  }

  private static func zone(_ cursor: inout DateCursor, _ fields: inout DateFields) -> Bool {
    if let name = letters(&cursor) { return universal.contains(name) }
    guard cursor.bytes.count == cursor.position + 5, let offset = cursor.offset() else { return false }
    fields.offset = offset
    return true
  }

  /// Three letters, in lower case, as one number; nil, and no step, where others stand there.
  private static func letters(_ cursor: inout DateCursor) -> UInt32? {
    var word: UInt32 = 0
    for ahead in 0..<3 {
      let letter = cursor.peek(ahead) | 0x20
      guard letter &- 0x61 < 26 else { return nil }
      word = word << 8 | UInt32(letter)
    }
    cursor.position += 3
    return word
  }

  private static func word(_ text: String) -> UInt32 {
    text.utf8.reduce(0) { $0 << 8 | UInt32($1) }
  }
}
