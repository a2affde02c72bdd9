import NewsModel

/// Reads a plain list of feeds, one address a line, as newsboat keeps its subscriptions: tags behind the address
/// are sections, `"~a name"` is the title.
enum AddressList {
  /// nil for a text that is no such list: more lines have to begin with an address than with anything else. What newsboat
  /// has beside addresses (queries, filters, programs and files, none of which is taken over) counts as neither.
  static func read(_ text: DecodedText) -> ParsedOutline? {
    var outline = ParsedOutline()
    var mistakes = 0
    let end: UInt8 = text.bytes.contains(0x0A) ? 0x0A : 0x0D
    for (index, line) in text.bytes.split(separator: end, omittingEmptySubsequences: false).enumerated() {
      let words = line.count > longestLine ? [""] : words(of: line)
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      if let url = WebURL(first), url.isWeb {
        guard outline.feeds.count < OutlineReader.mostFeeds else { continue }
        outline.feeds.append(feed(url, words.dropFirst()))
      } else {
        let left = left(first, number: index + 1)
        if left.isMistake { mistakes += 1 }
        // A long text of another kind is not read to its end.
        guard mistakes < mostLeft || mistakes < outline.feeds.count else { return nil }
        if outline.left.count < mostLeft { outline.left.append(left) }
      }
    }
    return outline.feeds.count > mistakes ? outline : nil
  }

  private static let longestLine = 16 << 10
  /// Lines that are told of.
  private static let mostLeft = 1000

  private static func left(_ word: String, number: Int) -> ParsedOutline.LeftLine {
    if let special = ["query:", "filter:", "exec:", "file:"].first(where: { word.hasPrefix($0) }) {
      let reason: SafeText = "“\(SafeText(line: special))” is for newsboat alone: left out"
      return .init(number: number, reason: reason, isMistake: false)
    }
    let shown = SafeText(line: String(word.prefix(80)))
    let reason: SafeText = shown.isEmpty ? "it has no address" : "“\(shown)” is no address of a feed"
    return .init(number: number, reason: reason, isMistake: true)
  }

  private static func feed(_ url: WebURL, _ tags: ArraySlice<String>) -> ParsedOutline.Subscription {
    var feed = ParsedOutline.Subscription(url: url)
    for tag in tags {
      // "!" only hides the feed in newsboat's list.
      if tag.hasPrefix("~") {
        feed.title = SafeText(line: String(tag.dropFirst())).nonEmpty
        feed.hasOwnTitle = feed.title != nil
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
