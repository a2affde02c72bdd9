import NewsModel

/// Reads a plain list of feeds, one address a line, as newsboat keeps its subscriptions: tags behind the address
/// are sections, `"~a name"` is the title.
enum AddressList {
  /// nil for a text that is no such list: each line has to begin with an address, or with what newsboat has
  /// beside addresses (queries, filters and programs, none of which is taken over).
  static func read(_ text: DecodedText) -> ParsedOutline? {
    var outline = ParsedOutline()
    for line in text.bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      guard line.count <= longestLine else { return nil }
      let words = words(of: line)
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      if isSpecial(first) { continue }
      guard let url = WebURL(first), url.isWeb else { return nil }
      if outline.feeds.count < OutlineReader.mostFeeds { outline.feeds.append(feed(url, words.dropFirst())) }
    }
    return outline.feeds.isEmpty ? nil : outline
  }

  private static let longestLine = 16 << 10

  private static func isSpecial(_ word: String) -> Bool {
    ["query:", "filter:", "exec:", "file:"].contains { word.hasPrefix($0) }
  }

  private static func feed(_ url: WebURL, _ tags: ArraySlice<String>) -> ParsedOutline.Subscription {
    var feed = ParsedOutline.Subscription(url: url)
    for tag in tags {
      // "!" only hides the feed in newsboat's list.
      if tag.hasPrefix("~") {
        feed.title = SafeText(line: String(tag.dropFirst())).nonEmpty
      } else if let name = SafeText(line: tag).nonEmpty, !tag.hasPrefix("!"), !feed.sections.contains(name) {
        feed.sections.append(name)
      }
    }
    return feed
  }

  /// Words are set apart by blanks; in double quotes a blank is part of the word, and `\` keeps what follows.
  static func words(of line: ArraySlice<UInt8>) -> [String] {
    var words: [String] = []
    var word: [UInt8]?
    var isQuoted = false
    var isEscaped = false
    for byte in line {
      if isEscaped || (byte > 0x20 && byte != 0x22 && byte != 0x5C) || (isQuoted && byte == 0x20) {
        word = word ?? []
        word?.append(byte)
        isEscaped = false
      } else if byte == 0x5C, isQuoted {
        isEscaped = true
      } else if byte == 0x22 {
        isQuoted.toggle()
        word = word ?? []
      } else if let ended = word {
        words.append(String(decoding: ended, as: UTF8.self))
        word = nil
      }
    }
    return words + [word].compactMap { $0.map { String(decoding: $0, as: UTF8.self) } }
  }
}
