/// One item or entry of a feed.
package struct ParsedItem: Hashable, Sendable {
  package var id: SafeText?
  /// Plain text, references decoded once by the declared type.
  package var title: SafeText?
  package var link: WebURL?
  /// Clean, allow-listed HTML with absolute URLs.
  package var summaryHTML: String?
  /// Clean, allow-listed HTML with absolute URLs.
  package var contentHTML: String?
  /// The content, or else the summary, as blocks.
  package var body = RichText()
  /// The summary as text, where the item has a content beside it.
  package var standfirst: SafeText?
  package var authors: [ParsedAuthor] = []
  package var published: Timestamp?
  package var updated: Timestamp?
  package var categories: [SafeText] = []
  package var image: WebURL?
  package var language: SafeText?
  package var enclosures: [ParsedEnclosure] = []
  package var commentsURL: WebURL?
  package var commentsFeedURL: WebURL?
  package var commentsCount: Int?
  /// The id of the item that this one answers (RFC 4685), where the feed is one of comments.
  package var inReplyTo: SafeText?
  /// Where what it answers is found.
  package var inReplyToURL: WebURL?
  /// The feed that an aggregator took the item from.
  package var sourceTitle: SafeText?
  package var sourceURL: WebURL?
  package var contributors: [ParsedAuthor] = []
  package var rights: SafeText?
  /// After which the publisher does not want it shown as news.
  package var expired: Timestamp?

  package init() {}

  /// The names of the authors in one line.
  package var author: SafeText? {
    let names = authors.compactMap { $0.name ?? $0.email }
    return names.isEmpty ? nil : SafeText(line: names.map(\.string).joined(separator: ", "))
  }
}

package struct ParsedEnclosure: Hashable, Sendable {
  package var url: WebURL
  package var type: SafeText?
  /// Bytes, as the feed claims.
  package var length: Int?

  package init(url: WebURL, type: SafeText? = nil, length: Int? = nil) {
    self.url = url
    self.type = type
    self.length = length
  }
}
