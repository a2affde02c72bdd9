import NewsModel

/// Reads the subscriptions of OPML, folders as sections.
struct OutlineReader {
  static let mostFeeds = 50_000
  private static let deepest = 64

  private var scanner: XMLScanner
  private let base: URLParts?
  private var outline = ParsedOutline()
  /// The folder that each open outline is; nil for one that is a feed.
  private var folders: [SafeText?] = []
  private var title: [UInt8]?

  private init(_ text: DecodedText, facts: DocumentFacts) {
    scanner = XMLScanner(text.bytes)
    base = facts.baseURL.flatMap { URLParts(base: $0) }
  }

  static func read(_ text: DecodedText, facts: DocumentFacts) -> ParsedOutline {
    var reader = OutlineReader(text, facts: facts)
    reader.run()
    return reader.outline
  }

  private mutating func run() {
    while true {
      switch scanner.next(open: nil) {
      case .start(let tag): start(tag)
      case .end(let name): end(lower(name))
      case .text(let range): titleText(range)
      case .literal(let range): title? += scanner.bytes[range]
      case .finished: return
      }
    }
  }

  private mutating func titleText(_ range: Range<Int>) {
    guard var text = title else { return }
    XMLText.append(scanner.bytes, range, scanner.entities, to: &text)
    title = text
  }

  private func lower(_ range: Range<Int>) -> String {
    String(decoding: scanner.bytes[range], as: UTF8.self).lowercased()
  }

  private mutating func start(_ tag: XMLTag) {
    switch lower(tag.name) {
    case "title" where outline.title == nil && !tag.isEmpty: title = []
    case "outline": startOutline(tag)
    default: break
    }
  }

  private mutating func end(_ name: String) {
    if name == "title", let text = title {
      outline.title = SafeText(line: TypedText(bytes: text, isHTML: MarkupGuess.isHTML(text)).plain).nonEmpty
      title = nil
    } else if name == "outline", !folders.isEmpty {
      folders.removeLast()
    }
  }

  private mutating func startOutline(_ tag: XMLTag) {
    var attributes: [String: String] = [:]
    for attribute in tag.attributes {
      attributes[lower(attribute.name)] = XMLText.string(scanner.bytes, attribute.value, scanner.entities)
    }
    let label = [attributes["title"], attributes["text"]].compactMap {
      $0.flatMap { SafeText(line: $0).nonEmpty }
    }.first
    let isFeed = takeFeed(attributes, label)
    guard !tag.isEmpty, folders.count < Self.deepest else { return }
    folders.append(isFeed ? nil : label)
  }

  private mutating func takeFeed(_ attributes: [String: String], _ label: SafeText?) -> Bool {
    let isRSS = ["rss", "atom", "feed"].contains(attributes["type"]?.lowercased() ?? "")
    guard let url = address(attributes["xmlurl"] ?? (isRSS ? attributes["url"] : nil)) else { return false }
    guard outline.feeds.count < Self.mostFeeds else { return true }
    var sections = folders.compactMap { $0 }
    for category in (attributes["category"] ?? "").split(separator: ",") {
      let name = SafeText(line: category.split(separator: "/").joined(separator: "/"))
      if !name.isEmpty, !sections.contains(name) { sections.append(name) }
    }
    outline.feeds.append(
      ParsedOutline.Subscription(
        title: label, url: url, htmlURL: address(attributes["htmlurl"]), sections: sections))
    return true
  }

  private func address(_ reference: String?) -> WebURL? {
    guard let reference = reference.map(URLReference.trimmed), !reference.isEmpty else { return nil }
    return WebURL(base.map { URLReference.resolve(reference, against: $0) } ?? reference)
  }
}
