import NewsModel

/// A day in the path of an address: `/2023/05/18/`, `/2023/may/18/`, `/2023-05-18-…`, `/20230518/`, `/2023/0518/`.
enum AddressDate {
  static func find(_ address: String) -> Timestamp? {
    let path = address.prefix { $0 != "?" && $0 != "#" }
    let parts = Array(path.split(separator: "/").dropFirst(2))
    for index in parts.indices {
      if let time = apart(parts[index...]) ?? joined(parts[index]) { return time }
    }
    return nil
  }

  /// The year, the month and the day in parts of their own, or the last two in one.
  private static func apart(_ parts: ArraySlice<Substring>) -> Timestamp? {
    guard let first = parts.first, first.count == 4, let year = number(first) else { return nil }
    let rest = parts.dropFirst()
    guard let second = rest.first else { return nil }
    if second.count == 4, let both = number(second) { return moment(year, both / 100, both % 100) }
    guard let month = month(second),
      let day = rest.dropFirst().first.flatMap({ number($0.prefix { $0.isNumber }) })
    else { return nil }
    return moment(year, month, day)
  }

  /// All in one part, at its beginning or its end.
  private static func joined(_ part: Substring) -> Timestamp? {
    let words = part.split { $0 == "-" || $0 == "_" || $0 == "." }
    for start in [0, max(0, words.count - 3)] where words.count >= start + 3 {
      let three = words[start..<(start + 3)].map { number($0) }
      guard words[start].count == 4, let year = three[0], let month = three[1], let day = three[2] else {
        continue
      }
      if let time = moment(year, month, day) { return time }
    }
    for word in [words.first, words.last].compactMap({ $0 }) where word.count == 8 {
      guard let all = number(word) else { continue }
      if let time = moment(all / 10_000, all / 100 % 100, all % 100) { return time }
    }
    return nil
  }

  private static func number(_ text: Substring) -> Int? {
    text.utf8.allSatisfy { $0 &- 0x30 < 10 } ? Int(text) : nil
  }

  private static func moment(_ year: Int, _ month: Int, _ day: Int) -> Timestamp? {
    guard (1990...2099).contains(year), (1...12).contains(month) else { return nil }
    guard (1...CivilDate.daysIn(month: month, of: year)).contains(day) else { return nil }
    return CivilTime(date: CivilDate(year: year, month: month, day: day), hour: 0, minute: 0, second: 0)
      .timestamp()
  }

  private static func month(_ text: Substring) -> Int? {
    number(text) ?? MonthNames.month(text.lowercased())
  }
}
