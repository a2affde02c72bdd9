import NewsModel

/// Reads RSS 2.0 written as JSON, its elements as members of one object.
struct RSSInJSONReader {
  private let channel: JSONValue
  private let base: URLParts?
  private let facts: DocumentFacts

  static func read(_ root: JSONValue, facts: DocumentFacts, isRepaired: Bool) -> ParsedFeed {
    let rss = root["rss"] ?? root
    let channel = rss["channel"]?.list.first ?? rss
    let link = channel["link"]?.string
    let base = [facts.baseURL, link].compactMap { $0 }.lazy.compactMap { URLParts(base: $0) }.first
    var feed = RSSInJSONReader(channel: channel, base: base, facts: facts).feed()
    feed.version = rss["version"]?.scalarText.map { SafeText(line: $0) }
    feed.isRepaired = isRepaired
    return feed
  }

  private func feed() -> ParsedFeed {
    var draft = FeedDraft()
    draft.format = .rssInJSON
    draft.title = text(channel["title"], .guess)
    draft.link = address(channel["link"])
    draft.tagline = text(channel["description"], .html)
    draft.language = channel["language"]?.string
    draft.updated = date(channel["lastBuildDate"]) ?? date(channel["pubDate"])
    draft.image = address(channel["image"]?["url"])
    draft.authors = people(channel["managingEditor"])
    var feed = draft.finished(facts: facts, isRepaired: false)
    let items = channel["item"] ?? channel["items"]
    feed.items = (items?.list ?? []).prefix(FeedReader.mostItems).filter(\.isObject).map(item)
    return feed
  }

  private func item(_ value: JSONValue) -> ParsedItem {
    var draft = ItemDraft()
    draft.title = text(value["title"], .guess)
    draft.link = address(value["link"])
    draft.guid =
      value["guid"]?.scalarText ?? value["guid"]?["#value"]?.scalarText ?? value["guid"]?["#text"]?.scalarText
    draft.isPermalink = value["guid"]?["isPermaLink"]?.scalarText?.lowercased() != "false"
    if let description = text(value["description"], .html) { draft.addDescription(description) }
    if let content = text(value["content:encoded"] ?? value["content"], .html) { draft.addContent(content) }
    draft.published = date(value["pubDate"])
    draft.authors = people(value["author"]) + people(value["dc:creator"])
    for category in value["category"]?.list ?? [] {
      draft.addCategory(
        category.scalarText ?? category["#value"]?.scalarText ?? category["#text"]?.scalarText)
    }
    draft.enclosures = (value["enclosure"]?.list ?? []).compactMap(enclosure)
    draft.comments = address(value["comments"])
    draft.sourceTitle = value["source"]?.scalarText ?? value["source"]?["#value"]?.scalarText
    return draft.finished(feedAuthors: [], facts: facts)
  }

  private func text(_ value: JSONValue?, _ kind: TextConstruct.Kind) -> TypedText? {
    guard let text = value?.scalarText, !text.isEmpty else { return nil }
    var construct = TextConstruct(element: .title, kind: kind)
    construct.bytes = TextMending.withoutControlBytes(Array(text.utf8))
    construct.base = base
    return construct.finished
  }

  private func date(_ value: JSONValue?) -> Timestamp? {
    value?.scalarText.flatMap(DateReader.read)
  }

  private func people(_ value: JSONValue?) -> [ParsedAuthor] {
    (value?.list ?? []).compactMap { $0.string.flatMap(PersonText.author) }
  }

  private func address(_ value: JSONValue?) -> String? {
    guard let text = value?.string.map(URLReference.trimmed), !text.isEmpty else { return nil }
    return base.map { URLReference.resolve(text, against: $0) } ?? text
  }

  private func enclosure(_ value: JSONValue) -> ParsedEnclosure? {
    guard let url = address(value["url"]).flatMap({ WebURL($0) }) else { return nil }
    return ParsedEnclosure(
      url: url, type: value["type"]?.string.map { SafeText(line: $0) }, length: value["length"]?.integer)
  }
}
