extension IncomingArticle {
  /// A saved page as a story.
  /// - Parameters:
  ///   - source: names the page where it has no address of its own: the digest of its text, say.
  ///   - section: taken where the page names none.
  package init(_ page: ParsedPage, source: SafeText, section: SafeText?) {
    self.init(
      key: page.url.map { SafeText(line: Self.storyKey($0)) } ?? source,
      title: Self.headline(page.title?.nonEmpty ?? Self.opening(of: page.body) ?? page.url?.text))
    standfirst = page.standfirst?.shortened(to: Self.longestStandfirst)
    sections = (page.section ?? section).map { [$0] } ?? []
    tags = page.tags
    byline = page.byline
    agency = page.agency
    site = page.site
    language = page.language
    url = page.url
    published = page.published ?? page.updated
    updated = page.updated
    image = page.image
    body = page.body
    commentsURL = page.commentsURL
    commentCount = page.commentCount
    comments = page.comments
  }

  /// An item of a feed as a story; nil for one that has neither title, nor text, nor link.
  /// - Parameters:
  ///   - feedKey: tells apart items of two feeds that use the same ids.
  ///   - isLinkShared: whether other items of the feed have the same link.
  package init?(_ item: ParsedItem, of feed: ParsedFeed, feedKey: SafeText, isLinkShared: Bool = false) {
    guard item.title?.nonEmpty != nil || !item.body.isEmpty || item.link != nil else { return nil }
    let title = Self.headline(item.title?.nonEmpty ?? Self.opening(of: item.body) ?? item.link?.text)
    self.init(
      key: isLinkShared
        ? Self.ownKey(of: item, title: title, feedKey: feedKey)
        : Self.key(of: item, title: title, feedKey: feedKey), title: title)
    standfirst = item.standfirst?.shortened(to: Self.longestStandfirst)
    sections = Array(item.categories.prefix(1))
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
    commentsFeedURL = item.commentsFeedURL
    commentCount = item.commentsCount
  }

  /// Characters beyond which a headline or a standfirst is cut: a page of text is neither, and every row of the list
  /// has its headline set anew.
  private static let longestHeadline = 400
  private static let longestStandfirst = 4000

  private static func headline(_ text: SafeText?) -> SafeText {
    text?.shortened(to: longestHeadline) ?? "Untitled"
  }

  private static func opening(of body: RichText) -> SafeText? {
    SafeText(line: String(body.plainText.prefix(80))).nonEmpty
  }

  private static func key(of item: ParsedItem, title: SafeText, feedKey: SafeText) -> SafeText {
    if let link = item.link, link.isWeb { return SafeText(line: storyKey(link)) }
    return ownKey(of: item, title: title, feedKey: feedKey)
  }

  private static func ownKey(of item: ParsedItem, title: SafeText, feedKey: SafeText) -> SafeText {
    SafeText(line: feedKey.string + " " + (item.id?.string ?? title.string))
  }

  /// An address without what does not tell stories apart: scheme, "www.", fragment, a closing slash.
  package static func storyKey(_ url: WebURL) -> String {
    var text = Substring(url.string).utf8
    for scheme in ["https://", "http://"] where text.begins(scheme) {
      text = text.dropFirst(scheme.utf8.count)
    }
    if text.begins("www.") { text = text.dropFirst(4) }
    if let fragment = text.firstIndex(of: 0x23), !text[fragment...].begins("#!") { text = text[..<fragment] }
    while text.last == 0x2F { text = text.dropLast() }
    let host = text.prefix { $0 != 0x2F && $0 != 0x3F }
    return String(Substring(host)).lowercased() + Substring(text[host.endIndex...])
  }
}

extension IncomingArticle {
  /// The items of a feed as stories.
  ///
  /// A link that several items share tells none of them apart: those are known by their ids or titles.
  package static func articles(
    of feed: ParsedFeed, feedKey: SafeText, section: SafeText? = nil
  ) -> [IncomingArticle] {
    var uses: [String: Int] = [:]
    for link in (feed.trace?.passed ?? []).compactMap(\.link) { uses[storyKey(link), default: 0] += 1 }
    for item in feed.items {
      if let link = item.link { uses[storyKey(link), default: 0] += 1 }
    }
    return feed.items.compactMap { item in
      let isShared = item.link.map { uses[storyKey($0), default: 0] > 1 } ?? false
      var article = IncomingArticle(item, of: feed, feedKey: feedKey, isLinkShared: isShared)
      if let section, article?.sections.isEmpty == true { article?.sections = [section] }
      return article
    }
  }
}

extension Substring.UTF8View {
  /// Whether it begins with that lower-case ASCII, capitals or not.
  fileprivate func begins(_ start: String) -> Bool {
    count >= start.utf8.count && zip(self, start.utf8).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
  }
}
