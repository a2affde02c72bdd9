/// Feeds whose items are readers' comments on articles and not articles.
extension ParsedFeed {
  /// Whether the items are comments: every one answers something, or stands at a place in a page's comments.
  package var isOfComments: Bool {
    !items.isEmpty && items.allSatisfy { $0.inReplyTo != nil || $0.link.map { Self.isComment($0) } ?? false }
  }

  /// The article that is discussed, where the feed is about one: the address that all items share, without
  /// the place in its page.
  package var discussed: WebURL? {
    let pages = Set(items.compactMap { $0.link.map { Self.page($0) } })
    guard isOfComments, pages.count == 1, let page = pages.first else { return nil }
    return WebURL(page)
  }

  /// The items as comments, answers pointing at the ids of other comments only.
  package var comments: [ParsedComment] {
    guard isOfComments else { return [] }
    let ids = Set(items.compactMap { Self.identity($0) })
    let byAddress = Dictionary(
      items.compactMap { item in item.link.flatMap { link in Self.identity(item).map { (link.string, $0) } }
      },
      uniquingKeysWith: { first, _ in first })
    return items.compactMap { item in
      guard let id = Self.identity(item), !item.body.isEmpty else { return nil }
      let parent = item.inReplyTo.flatMap { byAddress[$0.string] ?? (ids.contains($0) ? $0 : nil) }
      return ParsedComment(
        id: id, parent: parent == id ? nil : parent, author: item.author, published: item.published,
        text: SafeText(text: item.body.plainText))
    }
  }

  private static func identity(_ item: ParsedItem) -> SafeText? {
    item.id ?? item.link.map { SafeText(line: $0.string) }
  }

  private static func isComment(_ link: WebURL) -> Bool { link.string.contains("#comment") }

  private static func page(_ link: WebURL) -> String {
    String(link.string.prefix { $0 != "#" })
  }
}
