import NewsModel

/// What is kept of a story, apart from its number and its place.
struct StoryContent: Hashable {
  var title: SafeText
  var standfirst: SafeText?
  var sections: [SafeText] = []
  var tags: [SafeText] = []
  var byline: SafeText?
  var agency: SafeText?
  var site: SafeText?
  var language: SafeText?
  var url: WebURL?
  /// The moment it was taken in, where the source gives none.
  var published: Timestamp
  var isDated: Bool
  var updated: Timestamp?
  var image: Figure?
  var body = RichText()
  var enclosures: [ParsedEnclosure] = []
  var commentsURL: WebURL?
  var claimedComments = 0
  /// Whether it comes from a page, which has the whole text, or from a feed, which may have less.
  var isPage: Bool

  /// Sections of one story that are kept.
  private static let sectionLimit = 16

  init(_ incoming: IncomingArticle, isPage: Bool, now: Timestamp) {
    title = incoming.title
    standfirst = incoming.standfirst
    sections = Self.distinct(incoming.sections)
    tags = Self.distinct(incoming.tags)
    byline = incoming.byline
    agency = incoming.agency
    site = incoming.site
    language = incoming.language
    url = incoming.url
    published = incoming.published ?? now
    isDated = incoming.published != nil
    updated = incoming.updated
    image = incoming.image
    body = incoming.body
    enclosures = incoming.enclosures
    commentsURL = incoming.commentsURL
    claimedComments = max(incoming.commentCount ?? 0, 0)
    self.isPage = isPage
  }

  init(title: SafeText, published: Timestamp, isPage: Bool) {
    self.title = title
    self.published = published
    isDated = true
    self.isPage = isPage
  }

  private static func distinct(_ names: [SafeText]) -> [SafeText] {
    var seen: Set<String> = []
    let lines = names.compactMap { SafeText(line: $0.string).nonEmpty }
    return Array(lines.filter { seen.insert($0.string.lowercased()).inserted }.prefix(sectionLimit))
  }
}
