package import NewsModel

/// Takes in a document of any kind: what it is, is told by its content and not by its name.
package enum DocumentImporter {
  /// Bytes of one document that are read, unless the caller says otherwise.
  package static let usualLimit = 64 << 20

  /// - Parameter related: what was saved with a page, by the address that it has there.
  package static func read(
    _ bytes: [UInt8], facts: DocumentFacts = DocumentFacts(), limit: Int = usualLimit,
    related: (String) -> [UInt8]? = { _ in nil }
  ) throws(ImportError) -> ParsedDocument {
    guard bytes.contains(where: { $0 > 0x20 }) else { throw ImportError(.empty, "the input is empty") }
    guard bytes.count <= limit else {
      throw ImportError(.tooLarge, "it has more than \(limit >> 20) MiB, which is the limit")
    }
    if let kind = BinaryKind.of(bytes) {
      throw ImportError(.notADocument, SafeText(line: "it is \(kind), not a page, a feed or an outline"))
    }
    let text = try TextDecoding.utf8(bytes, facts: facts, kind: .xml)
    return try read(text, bytes, facts, related)
  }

  private static func read(
    _ text: DecodedText, _ bytes: [UInt8], _ facts: DocumentFacts, _ related: (String) -> [UInt8]?
  ) throws(ImportError) -> ParsedDocument {
    let kind = DocumentSniffer.kind(of: text.bytes)
    guard kind == .feed || !BinaryKind.isNoise(text.bytes) else { throw unknown(text) }
    switch kind {
    case .feed: return .feed(try feed(text, facts))
    case .outline: return .outline(OutlineReader.read(text, facts: facts))
    case .json: return try json(text, facts)
    case .html, .mail: return .page(try page(bytes, text, facts, related))
    case .unknown:
      guard let list = AddressList.read(text) else { throw unknown(text) }
      return .outline(list)
    }
  }

  private static func page(
    _ bytes: [UInt8], _ text: DecodedText, _ facts: DocumentFacts, _ related: (String) -> [UInt8]?
  ) throws(ImportError) -> ParsedPage {
    let page = try PageImporter.read(bytes, decoded: text, facts: facts, related: related)
    if let words = ErrorPage.words(of: page) {
      throw ImportError(.noArticle, "it is the error page of a web server (\(words))")
    }
    let least = page.title?.nonEmpty == nil ? 16 : 1
    guard !page.body.plainText.dropFirst(least - 1).isEmpty else {
      throw ImportError(.noArticle, "no article text was found in it")
    }
    return page
  }

  /// A feed that breaks off before its first item gives nothing, which must not pass for "nothing new".
  private static func feed(_ text: DecodedText, _ facts: DocumentFacts) throws(ImportError) -> ParsedFeed {
    let feed = FeedReader.read(text, facts: facts)
    let isEmpty = feed.items.isEmpty && feed.trace?.passed.isEmpty != false
    guard isEmpty, feed.isRepaired, !DocumentSniffer.endsAsFeed(text.bytes) else { return feed }
    throw ImportError(.notADocument, "it begins as a feed, but is damaged, and no story was found in it")
  }

  private static func unknown(_ text: DecodedText) -> ImportError {
    let isNoise = BinaryKind.isNoise(text.bytes)
    return ImportError(
      .notADocument,
      isNoise ? "it is binary data, not a page, a feed or an outline" : "it is no page, feed or outline")
  }

  private static func json(_ text: DecodedText, _ facts: DocumentFacts) throws(ImportError) -> ParsedDocument
  {
    var reader = JSONReader(text.bytes)
    guard var root = reader.read(), root.isObject else { throw unknown(text) }
    let isRepaired = reader.isDamaged || text.isDamaged
    if reader.isDamaged { root = JSONSalvage.mended(root, from: text.bytes) }
    if root["rss"]?.isObject == true || root["channel"]?.isObject == true {
      return .feed(RSSInJSONReader.read(root, facts: facts, isRepaired: isRepaired))
    }
    let isFeed = root["version"]?.scalarText?.lowercased().contains("jsonfeed") == true
    guard isFeed || root["items"] != nil || JSONFeedReader.items(of: root) != nil else {
      throw ImportError(.notADocument, "it is JSON, but no feed")
    }
    return .feed(JSONFeedReader.read(root, facts: facts, isRepaired: isRepaired))
  }
}
