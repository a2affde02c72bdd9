import NewsModel

/// Enclosures as they are kept: one a line, `URL LENGTH TYPE`, with `-` for a length that is not known.
enum EnclosureLine {
  static func joined(_ enclosures: [ParsedEnclosure]) -> String {
    enclosures.map(line).joined(separator: "\n")
  }

  static func enclosures(_ text: String) -> [ParsedEnclosure] {
    text.split(separator: "\n").compactMap { enclosure($0) }
  }

  private static func line(_ enclosure: ParsedEnclosure) -> String {
    let type = enclosure.type.map { SafeText(line: $0.string).string } ?? ""
    return "\(enclosure.url.string) \(enclosure.length.map { String($0) } ?? "-") \(type)"
  }

  private static func enclosure(_ line: Substring) -> ParsedEnclosure? {
    let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let url = WebURL(String(parts[0])) else { return nil }
    return ParsedEnclosure(url: url, type: SafeText(line: String(parts[2])).nonEmpty, length: Int(parts[1]))
  }
}
