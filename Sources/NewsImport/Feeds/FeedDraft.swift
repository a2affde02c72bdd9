import NewsModel

/// What is gathered of the feed itself.
struct FeedDraft {
  var format = ParsedFeed.Format.rss
  var version: String?
  var id: String?
  var title: TypedText?
  var link: String?
  var links: [FeedLink] = []
  var tagline: TypedText?
  var language: String?
  var updated: Timestamp?
  var date: Timestamp?
  var image: String?
  var logo: String?
  var icon: String?
  var authors: [ParsedAuthor] = []
  var secondAuthors: [ParsedAuthor] = []
  var contributors: [ParsedAuthor] = []
  var categories: [SafeText] = []
  var publisher: String?
  var rights: String?
  var generator: String?
  var pace = FeedPace()

  mutating func addCategory(_ text: String?) {
    guard let name = text.flatMap({ SafeText(line: $0).nonEmpty }), categories.count < 200 else { return }
    if !categories.contains(name) { categories.append(name) }
  }

  /// - Parameter facts: the language that came with the document.
  func finished(facts: DocumentFacts, isRepaired: Bool) -> ParsedFeed {
    var feed = ParsedFeed(format: format)
    feed.version = version.flatMap { SafeText(line: $0).nonEmpty }
    feed.id = id.flatMap { SafeText(line: $0).nonEmpty }
    feed.title = title.flatMap { SafeText(line: $0.plain).nonEmpty }
    let stories = links.filter(\.isStory)
    feed.link = (link ?? (stories.first(where: \.isWeb) ?? stories.first)?.address).flatMap { WebURL($0) }
    feed.description = tagline.flatMap { SafeText(line: $0.plain).nonEmpty }
    feed.language = (language ?? facts.contentLanguage).flatMap { SafeText(line: $0).nonEmpty }
    feed.updated = updated ?? date
    feed.image = (image ?? logo ?? icon).flatMap { WebURL($0) }
    feed.authors = authors.isEmpty ? secondAuthors : authors
    feed.icon = icon.flatMap { WebURL($0) }
    feed.contributors = contributors
    feed.categories = categories
    feed.publisher = publisher.flatMap { SafeText(line: $0).nonEmpty }
    feed.rights = rights.flatMap { SafeText(line: $0).nonEmpty }
    feed.generator = generator.flatMap { SafeText(line: $0).nonEmpty }
    feed.hints = pace.hints
    feed.isRepaired = isRepaired
    return feed
  }
}
