import NewsModel

/// Dates of digits alone, told apart by how many there are.
enum DigitDate {
  static func read(_ bytes: [UInt8]) -> Timestamp? {
    guard bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    switch bytes.count {
    case 8, 12, 14: return packed(bytes)
    case 6:
      let year = DateFields.fullYear(number(bytes[..<2]), digits: 2)
      return DateFields(year: year, month: number(bytes[2..<4]), day: number(bytes[4...])).moment
    case 10: return seconds(number(bytes[...]))
    case 13: return seconds(number(bytes[...]) / 1000)
    default: return nil
    }
  }

  /// `YYYYMMDD`, `YYYYMMDDhhmm` or `YYYYMMDDhhmmss`.
  private static func packed(_ bytes: [UInt8]) -> Timestamp? {
    func pair(_ start: Int) -> Int { start < bytes.count ? number(bytes[start..<start + 2]) : 0 }
    return DateFields(
      year: number(bytes[..<4]), month: pair(4), day: pair(6), hour: pair(8), minute: pair(10),
      second: pair(12)
    ).moment
  }

  /// Seconds since 1970, of the years 2001 to 2096.
  private static func seconds(_ count: Int) -> Timestamp? {
    (1_000_000_000...4_000_000_000).contains(count) ? Timestamp(seconds: Int64(count)) : nil
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }
}
