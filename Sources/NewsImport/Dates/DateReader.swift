package import NewsModel

/// Reads dates as feeds and pages write them: RFC 822 with its noise, W3CDTF and ISO 8601 at any precision,
/// asctime, and what people print, in many languages.
package enum DateReader {
  /// Longer texts are prose.
  private static let longest = 120

  /// nil for what is no date: none is ever invented. A date without a time is midnight, without a zone UTC.
  package static func read(_ text: String) -> Timestamp? {
    read(text.utf8)
  }

  /// The same of UTF-8.
  static func read(_ text: some BidirectionalCollection<UInt8>) -> Timestamp? {
    let start = text.drop { $0 <= 0x20 }
    guard let end = start.lastIndex(where: { $0 > 0x20 }) else { return nil }
    let bytes = Array(start[...end].prefix(longest + 1))
    guard bytes.count <= longest, bytes.contains(where: DateCursor.isDigit) else { return nil }
    if let moment = MailDate.read(bytes) ?? ISODate.read(bytes) ?? DigitDate.read(bytes) { return moment }
    var scan = DateScan(bytes)
    return scan.read()
  }
}
