import NewsModel

extension ItemDraft {
  /// The item as it is told to the rest of the paper.
  /// - Parameters:
  ///   - feedAuthors: who wrote what says nothing itself.
  ///   - facts: what is wanted of its texts.
  func finished(feedAuthors: [ParsedAuthor], facts: DocumentFacts) -> ParsedItem {
    var item = ParsedItem()
    item.id = identity.flatMap { SafeText(line: $0).nonEmpty }
    item.title = (title ?? secondTitle).flatMap { SafeText(line: $0.plain).nonEmpty }
    item.link = storyLink.flatMap { WebURL($0) }
    item.published = published ?? date ?? created
    item.updated = updated
    item.authors = [authors, secondAuthors, sourceAuthors, feedAuthors].first { !$0.isEmpty } ?? []
    item.categories = categories.map { SafeText(line: $0) }
    item.language = language.flatMap { SafeText(line: $0).nonEmpty }
    item.sourceTitle = sourceTitle.flatMap { SafeText(line: $0).nonEmpty }
    item.sourceURL = sourceLink.flatMap { WebURL($0) }
    item.contributors = contributors
    item.rights = rights.flatMap { SafeText(line: $0).nonEmpty }
    item.expired = expires
    setTexts(&item, facts)
    setEnclosures(&item)
    setDiscussion(&item)
    if facts.isPacked { item.body.pack() }
    return item
  }

  private var identity: String? {
    for name in [id, guid, about] {
      if let name = name.map(URLReference.trimmed), !name.isEmpty { return name }
    }
    return nil
  }

  /// The guid is one where it says so, nothing else does, and it looks like one.
  var storyLink: String? {
    let stories = links.filter(\.isStory)
    let best = stories.first(where: \.isWeb) ?? stories.first
    if let address = originalLink ?? link ?? best?.address { return address }
    if isPermalink, let guid = guid.map(URLReference.trimmed), guid.lowercased().hasPrefix("http") {
      return guid
    }
    return links.first { $0.relation == "alternate" }?.address
  }

  // MARK: Texts

  private func setTexts(_ item: inout ParsedItem, _ facts: DocumentFacts) {
    let summary = summary ?? secondSummary
    guard let content, !content.isBlank else {
      guard let summary else { return }
      let article = HTMLCleaner.article(summary.html, base: summary.base, facts)
      (item.summaryHTML, item.body) = (article.html, article.body)
      return
    }
    let article = HTMLCleaner.article(content.html, base: content.base, facts)
    (item.contentHTML, item.body) = (article.html, article.body)
    guard let summary, !summary.isBlank else { return }
    item.standfirst = standfirst(summary, before: item.body)
    guard facts.wantsHTML else { return }
    item.summaryHTML =
      summary.bytes == content.bytes
      ? article.html : HTMLCleaner.html(summary.html, base: summary.base)
  }

  /// Longer summaries are no standfirst; in bytes, markup included.
  private static let longestStandfirst = 4000

  /// The summary where it says something that the article does not begin with.
  private func standfirst(_ summary: TypedText, before body: RichText) -> SafeText? {
    guard summary.bytes.count <= Self.longestStandfirst, let text = SafeText(line: summary.plain).nonEmpty
    else {
      return nil
    }
    let words = visible(text.string, 64)
    let repeated = zip(words, visible(body.opening(bytes: 96), 64)).prefix { $0 == $1 }.count
    return repeated >= min(32, words.count * 2 / 3) ? nil : text
  }

  private func visible(_ text: String, _ count: Int) -> [UInt8] {
    var result: [UInt8] = []
    for byte in text.utf8 where byte > 0x20 {
      guard result.count < count else { break }
      result.append(byte)
    }
    return result
  }

  // MARK: Things

  private func setEnclosures(_ item: inout ParsedItem) {
    item.enclosures = enclosures
    for link in links where link.relation == "enclosure" {
      guard let url = WebURL(link.address) else { continue }
      item.enclosures.append(
        ParsedEnclosure(url: url, type: link.type.map { SafeText(line: $0) }, length: link.length))
    }
    let picture = (item.enclosures + media).first { $0.type?.string.lowercased().hasPrefix("image/") == true }
    item.image = (image ?? thumbnail).flatMap { WebURL($0) } ?? picture?.url
    if item.enclosures.isEmpty {
      item.enclosures = media.filter { $0.type?.string.lowercased().hasPrefix("image") != true }
    }
  }

  private func setDiscussion(_ item: inout ParsedItem) {
    let replies = links.filter { $0.relation == "replies" }
    let page = replies.first { $0.type?.lowercased().hasPrefix("text/html") == true }
    let feed = replies.first { $0.type?.lowercased().hasPrefix("text/html") != true }
    item.commentsURL = (comments ?? page?.address).flatMap { WebURL($0) }
    item.commentsFeedURL = (commentsFeed ?? feed?.address).flatMap { WebURL($0) }
    item.commentsCount = commentsCount ?? replies.compactMap(\.count).max()
    let parent = inReplyTo ?? replyInWords(link: item.link?.string)
    item.inReplyTo = parent.flatMap { SafeText(line: $0).nonEmpty }
    item.inReplyToURL = inReplyToAddress.flatMap { WebURL($0) }
  }

  /// The address of the comment that a comment names at its beginning.
  private func replyInWords(link: String?) -> String? {
    guard let text = content ?? summary, text.isHTML else { return nil }
    return ReplyAnchor.address(in: text.bytes, base: text.base, item: link)
  }
}
