extension Timestamp {
  /// Reads RFC 3339 (`2026-11-10T08:02:00.25+01:00`), or a day alone as its midnight in UTC.
  ///
  /// nil for anything else, and for days and times that do not exist.
  package init?(rfc3339 text: String) {
    let bytes = Array(text.utf8)
    guard let date = Self.date(bytes) else { return nil }
    guard bytes.count > 10 else {
      self = CivilTime(date: date, hour: 0, minute: 0, second: 0).timestamp()
      return
    }
    guard bytes.count >= 20, [0x54, 0x74, 0x20].contains(bytes[10]), bytes[13] == 0x3A, bytes[16] == 0x3A,
      let hour = Self.number(bytes[11..<13], upTo: 23), let minute = Self.number(bytes[14..<16], upTo: 59),
      let second = Self.number(bytes[17..<19], upTo: 60),
      let (milliseconds, offset) = Self.tail(bytes[19...])
    else { return nil }
    let civil = CivilTime(date: date, hour: hour, minute: minute, second: second)
    self.init(milliseconds: civil.timestamp(offset: offset).milliseconds + milliseconds)
  }

  private static func date(_ bytes: [UInt8]) -> CivilDate? {
    guard bytes.count >= 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
      let year = number(bytes[0..<4], upTo: 9999), let month = number(bytes[5..<7], upTo: 12), month > 0,
      let day = number(bytes[8..<10], upTo: CivilDate.daysIn(month: month, of: year)), day > 0
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  private static func number(_ digits: ArraySlice<UInt8>, upTo limit: Int) -> Int? {
    var value = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value <= limit ? value : nil
  }

  /// The fraction in milliseconds and the offset in seconds.
  private static func tail(_ bytes: ArraySlice<UInt8>) -> (Int64, Int)? {
    var rest = bytes
    var milliseconds: Int64 = 0
    if rest.first == 0x2E {
      let digits = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
      guard !digits.isEmpty else { return nil }
      let three = digits.prefix(3) + Array(repeating: 0x30, count: max(0, 3 - digits.count))
      milliseconds = Int64(number(ArraySlice(three), upTo: 999) ?? 0)
      rest = rest.dropFirst(1 + digits.count)
    }
    return offset(rest).map { (milliseconds, $0) }
  }

  private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
    let zone = Array(bytes)
    if zone == [0x5A] || zone == [0x7A] { return 0 }
    guard zone.count == 6, zone[0] == 0x2B || zone[0] == 0x2D, zone[3] == 0x3A,
      let hours = number(zone[1..<3], upTo: 23), let minutes = number(zone[4..<6], upTo: 59)
    else { return nil }
    return (zone[0] == 0x2B ? 1 : -1) * (hours * 3600 + minutes * 60)
  }
}
