extension IncomingArticle {
  /// A saved page as a story.
  /// - Parameters:
  ///   - source: names the page where it has no address of its own: the digest of its text, say.
  ///   - section: taken where the page names none.
  package init(_ page: ParsedPage, source: SafeText, section: SafeText?) {
    self.init(
      key: page.url.map { SafeText(line: Self.storyKey($0)) } ?? source,
      title: page.title ?? page.url?.text ?? source)
    standfirst = page.standfirst
    sections = (page.section ?? section).map { [$0] } ?? []
    tags = page.tags
    byline = page.byline
    agency = page.agency
    site = page.site
    language = page.language
    url = page.url
    published = page.published
    updated = page.updated
    image = page.image
    body = page.body
    commentsURL = page.commentsURL
    commentCount = page.commentCount
    comments = page.comments
  }

  /// An item of a feed as a story; nil for one that has neither title, nor text, nor link.
  /// - Parameter feedKey: tells apart items of two feeds that use the same ids.
  package init?(_ item: ParsedItem, of feed: ParsedFeed, feedKey: SafeText, sections given: [SafeText] = []) {
    guard item.title?.nonEmpty != nil || !item.body.isEmpty || item.link != nil else { return nil }
    let opening = SafeText(line: String(item.body.plainText.prefix(80)))
    let title = item.title?.nonEmpty ?? opening.nonEmpty ?? item.link?.text ?? "Untitled"
    self.init(key: Self.key(of: item, title: title, feedKey: feedKey), title: title)
    standfirst = item.standfirst
    sections = given.isEmpty ? item.categories : given
    tags = item.categories
    byline = item.author ?? (feed.authors.first?.name)
    site = item.sourceTitle ?? feed.title
    language = item.language ?? feed.language
    url = item.link
    published = item.published ?? item.updated
    updated = item.updated
    image = item.image.map { Figure(url: $0) }
    body = item.body
    enclosures = item.enclosures
    commentsURL = item.commentsURL
    commentCount = item.commentsCount
  }

  private static func key(of item: ParsedItem, title: SafeText, feedKey: SafeText) -> SafeText {
    if let link = item.link, link.isWeb { return SafeText(line: storyKey(link)) }
    let own = item.id?.string ?? title.string
    return SafeText(line: feedKey.string + " " + own)
  }

  /// An address without what does not tell stories apart: scheme, "www.", fragment, a closing slash.
  package static func storyKey(_ url: WebURL) -> String {
    var text = Substring(url.string)
    for scheme in ["https://", "http://"] where text.lowercased().hasPrefix(scheme) {
      text = text.dropFirst(scheme.count)
    }
    if text.lowercased().hasPrefix("www.") { text = text.dropFirst(4) }
    if let fragment = text.firstIndex(of: "#"), !text[fragment...].hasPrefix("#!") { text = text[..<fragment] }
    while text.hasSuffix("/") { text = text.dropLast() }
    let host = text.prefix { $0 != "/" && $0 != "?" }
    return host.lowercased() + text.dropFirst(host.count)
  }
}
