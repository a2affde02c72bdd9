import NewsModel

/// Reads JSON Feed (versions 1.0 and 1.1).
struct JSONFeedReader {
  private let root: JSONValue
  private let base: URLParts?
  private let facts: DocumentFacts

  static func read(_ root: JSONValue, facts: DocumentFacts, isRepaired: Bool) -> ParsedFeed {
    let reader = JSONFeedReader(root: root, base: baseOf(root, facts), facts: facts)
    var feed = reader.feed()
    feed.isRepaired = isRepaired
    return feed
  }

  /// The items; where their name is damaged, the list that looks like them.
  static func items(of root: JSONValue) -> [JSONValue]? {
    if let items = root["items"], !items.elements.isEmpty { return items.elements }
    return root.members.map(\.value.elements).first { $0.first.map(isItem) ?? false }
  }

  private static func isItem(_ value: JSONValue) -> Bool {
    value["id"] != nil
      && (value["content_html"] != nil || value["content_text"] != nil || value["url"] != nil)
  }

  private static func baseOf(_ root: JSONValue, _ facts: DocumentFacts) -> URLParts? {
    [facts.baseURL, root["feed_url"]?.string, root["home_page_url"]?.string].compactMap { $0 }
      .lazy.compactMap { URLParts(base: $0) }.first
  }

  private func feed() -> ParsedFeed {
    var feed = ParsedFeed(format: .json)
    feed.version = version.map { SafeText(line: $0) }
    feed.title = line(root["title"])
    feed.link = url(root["home_page_url"])
    feed.description = line(root["description"])
    feed.language = line(root["language"]) ?? facts.contentLanguage.map { SafeText(line: $0) }
    feed.image = url(root["icon"]) ?? url(root["favicon"])
    feed.authors = authors(root)
    feed.id = line(root["feed_url"])
    feed.items = (Self.items(of: root) ?? []).prefix(FeedReader.mostItems).filter(\.isObject).map {
      item($0, feed)
    }
    return feed
  }

  private var version: String? {
    guard let text = root["version"]?.scalarText else { return nil }
    let mark = "/version/"
    guard let start = text.split(separator: "/").last, text.lowercased().contains(mark) else { return text }
    return String(start)
  }

  private func item(_ value: JSONValue, _ feed: ParsedFeed) -> ParsedItem {
    var item = ParsedItem()
    item.id = line(value["id"])
    item.title = line(value["title"])
    item.link = url(value["url"]) ?? url(value["external_url"]) ?? permalink(value["id"])
    item.published = value["date_published"]?.scalarText.flatMap(DateReader.read)
    item.updated = value["date_modified"]?.scalarText.flatMap(DateReader.read)
    let own = authors(value)
    item.authors = own.isEmpty ? feed.authors : own
    item.categories = tags(value["tags"])
    item.image = url(value["image"]) ?? url(value["banner_image"])
    item.language = line(value["language"])
    item.enclosures = (value["attachments"]?.list ?? []).prefix(ItemDraft.mostEnclosures).compactMap(
      enclosure)
    setTexts(&item, value)
    if facts.isPacked { item.body.pack() }
    return item
  }

  private func permalink(_ value: JSONValue?) -> WebURL? {
    guard let text = value?.string, text.lowercased().hasPrefix("http") else { return nil }
    return WebURL(text)
  }

  private func setTexts(_ item: inout ParsedItem, _ value: JSONValue) {
    if let html = value["content_html"]?.string, !html.isEmpty {
      (item.contentHTML, item.body) = HTMLCleaner.article(clean(html), base: base, facts)
    } else if let text = value["content_text"]?.string, !text.isEmpty {
      (item.contentHTML, item.body) = HTMLCleaner.article(
        PlainParagraphs.html(clean(text)), base: base, facts)
    }
    guard let summary = value["summary"]?.string, !summary.isEmpty else { return }
    let html = TypedText(bytes: clean(summary), isHTML: MarkupGuess.isHTML(Array(summary.utf8)), base: base)
      .html
    guard item.contentHTML != nil || !item.body.isEmpty else {
      (item.summaryHTML, item.body) = HTMLCleaner.article(html, base: base, facts)
      return
    }
    if facts.wantsHTML { item.summaryHTML = HTMLCleaner.html(html, base: base) }
    item.standfirst = SafeText(line: PlainText.of(html: html)).nonEmpty
  }

  private func clean(_ text: String) -> [UInt8] { TextMending.withoutControlBytes(Array(text.utf8)) }

  private func enclosure(_ value: JSONValue) -> ParsedEnclosure? {
    guard let url = url(value["url"]) else { return nil }
    return ParsedEnclosure(url: url, type: line(value["mime_type"]), length: value["size_in_bytes"]?.integer)
  }

  /// `authors` of version 1.1, or else the `author` of 1.0.
  private func authors(_ value: JSONValue) -> [ParsedAuthor] {
    let named = (value["authors"]?.list ?? []).prefix(ItemDraft.mostPeople).compactMap(author)
    return named.isEmpty
      ? (value["author"]?.list ?? []).prefix(ItemDraft.mostPeople).compactMap(author) : named
  }

  private func author(_ value: JSONValue) -> ParsedAuthor? {
    if let text = value.string { return PersonText.author(text) }
    let author = ParsedAuthor(name: line(value["name"]), email: line(value["email"]), url: url(value["url"]))
    return author == ParsedAuthor() ? nil : author
  }

  private func tags(_ value: JSONValue?) -> [SafeText] {
    var tags: [SafeText] = []
    let listed = value?.string.map { $0.split(separator: ",").map { JSONValue.string(String($0)) } }
    for tag in (listed ?? value?.list ?? []).compactMap({ line($0) }) where !tags.contains(tag) {
      guard tags.count < ItemDraft.mostCategories else { break }
      tags.append(tag)
    }
    return tags
  }

  private func line(_ value: JSONValue?) -> SafeText? {
    value?.scalarText.flatMap { SafeText(line: $0).nonEmpty }
  }

  private func url(_ value: JSONValue?) -> WebURL? {
    guard let text = value?.string.map(URLReference.trimmed), !text.isEmpty else { return nil }
    return WebURL(base.map { URLReference.resolve(text, against: $0) } ?? text)
  }
}
