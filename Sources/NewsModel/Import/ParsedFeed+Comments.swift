/// Feeds whose items are readers' comments on articles and not articles.
extension ParsedFeed {
  /// Whether the items are comments: every one answers something, or stands at a place in a page's comments.
  package var isOfComments: Bool {
    !items.isEmpty && items.allSatisfy { $0.inReplyTo != nil || $0.commentPlace != nil }
  }

  /// The items as comments, story by story in the order they come; answers point at the ids of other comments,
  /// here or known from an earlier feed.
  package var discussions: [IncomingDiscussion] {
    guard isOfComments else { return [] }
    var result: [IncomingDiscussion] = []
    var places: [String: Int] = [:]
    let ids = Dictionary(
      items.flatMap { item in item.names.map { ($0, item.commentID) } },
      uniquingKeysWith: { first, _ in first })
    for item in items {
      guard let page = item.discussedPage ?? link, let comment = item.comment(ids) else { continue }
      let key = IncomingArticle.storyKey(page)
      let place = places[key] ?? result.count
      places[key] = place
      if place == result.count { result.append(IncomingDiscussion(article: page)) }
      result[place].comments.append(comment)
    }
    if result.count == 1 { result[0].title = title.map(Self.discussedTitle) }
    return result
  }

  /// "Comments on: The bridge", in whatever language, is about "The bridge".
  private static func discussedTitle(_ title: SafeText) -> SafeText {
    guard let colon = title.string.firstIndex(of: ":"), title.string[..<colon].count <= 24 else {
      return title
    }
    return SafeText(line: String(title.string[colon...].dropFirst())).nonEmpty ?? title
  }
}

extension ParsedItem {
  fileprivate var commentPlace: String? { link.flatMap { CommentAddress.place(in: $0.string) } }

  fileprivate var discussedPage: WebURL? {
    if let link, commentPlace != nil { return WebURL(CommentAddress.page(of: link.string)) }
    return inReplyToURL.flatMap { WebURL(CommentAddress.page(of: $0.string)) }
  }

  /// What other items may call this one.
  fileprivate var names: [String] { [id?.string, link?.string].compactMap { $0 } }

  fileprivate var commentID: SafeText? {
    (commentPlace ?? id?.string ?? link?.string).map { SafeText(line: $0) }
  }

  fileprivate func comment(_ ids: [String: SafeText?]) -> ParsedComment? {
    guard let id = commentID else { return nil }
    let parent = inReplyTo.flatMap { reference in
      (ids[reference.string] ?? nil)
        ?? SafeText(line: CommentAddress.place(in: reference.string) ?? reference.string)
    }
    let text = SafeText(text: words(answering: parent))
    guard text.nonEmpty != nil else { return nil }
    return ParsedComment(
      id: id, parent: parent == id ? nil : parent, author: author ?? authorInTitle,
      published: published ?? updated, text: text)
  }

  /// Blogs that name no author say "By: Ann" in the title.
  private var authorInTitle: SafeText? {
    guard let title, title.string.lowercased().hasPrefix("by: ") else { return nil }
    return SafeText(line: String(title.string.dropFirst(4))).nonEmpty
  }

  /// Longest line "In reply to …" that is left out, since the thread shows it.
  private static let longestReference = 120

  private func words(answering parent: SafeText?) -> String {
    guard let parent, body.blocks.count > 1, case .paragraph(let runs)? = body.blocks.first,
      runs.plainText.utf8.count <= Self.longestReference,
      runs.contains(where: { $0.link.flatMap { CommentAddress.place(in: $0.string) } == parent.string })
    else { return body.plainText }
    return RichText(Array(body.blocks.dropFirst())).plainText
  }
}
