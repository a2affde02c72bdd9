/// What one feed document says, before the store knows it.
package struct ParsedFeed: Hashable, Sendable {
  package enum Format: String, Sendable {
    case rss
    case rdf
    case atom
    case json
    case rssInJSON = "rss-in-json"
    case cdf
  }

  package var format: Format
  package var version: SafeText?
  package var id: SafeText?
  package var title: SafeText?
  package var link: WebURL?
  package var description: SafeText?
  package var language: SafeText?
  package var updated: Timestamp?
  package var image: WebURL?
  package var icon: WebURL?
  package var authors: [ParsedAuthor] = []
  package var contributors: [ParsedAuthor] = []
  package var categories: [SafeText] = []
  package var publisher: SafeText?
  package var rights: SafeText?
  package var generator: SafeText?
  /// When to ask for it again, as far as it says.
  package var hints = FeedHints()
  package var items: [ParsedItem] = []
  /// There where the facts named known items, and the format allows it.
  package var trace: FeedTrace?
  /// Whether the document was damaged, so that something may be missing.
  package var isRepaired = false
  /// Whether it ends before its last element does, so that the rest of it is missing.
  package var isCut = false

  package init(format: Format) {
    self.format = format
  }
}

package struct ParsedAuthor: Hashable, Sendable {
  package var name: SafeText?
  package var email: SafeText?
  package var url: WebURL?

  package init(name: SafeText? = nil, email: SafeText? = nil, url: WebURL? = nil) {
    self.name = name
    self.email = email
    self.url = url
  }
}
