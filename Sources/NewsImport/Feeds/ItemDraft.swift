import NewsModel

/// What is gathered of one item, before it is judged.
struct ItemDraft {
  var id: String?
  var guid: String?
  var isPermalink = true
  /// The `rdf:about` of RSS 1.0.
  var about: String?
  var title: TypedText?
  var secondTitle: TypedText?
  var link: String?
  var links: [FeedLink] = []
  var originalLink: String?
  var summary: TypedText?
  var secondSummary: TypedText?
  var content: TypedText?
  var published: Timestamp?
  var created: Timestamp?
  var date: Timestamp?
  var updated: Timestamp?
  var authors: [ParsedAuthor] = []
  var secondAuthors: [ParsedAuthor] = []
  var categories: [String] = []
  var enclosures: [ParsedEnclosure] = []
  var media: [ParsedEnclosure] = []
  var image: String?
  var thumbnail: String?
  var comments: String?
  var commentsFeed: String?
  var commentsCount: Int?
  var inReplyTo: String?
  var inReplyToAddress: String?
  var language: String?
  var sourceTitle: String?
  var sourceLink: String?
  var contributors: [ParsedAuthor] = []
  var rights: String?
  var expires: Timestamp?
  var sourceAuthors: [ParsedAuthor] = []

  static let mostCategories = 200
  static let mostPeople = 50
  static let mostEnclosures = 200

  mutating func addCategory(_ text: String?) {
    guard let text = text.map({ SafeText(line: $0).string }), !text.isEmpty,
      categories.count < Self.mostCategories
    else {
      return
    }
    if !categories.contains(text) { categories.append(text) }
  }

  /// A further text of the story: the first is its summary, one that follows its content.
  mutating func addDescription(_ text: TypedText) {
    guard !text.isBlank else { return }
    if summary == nil || summary?.isBlank == true { summary = text } else if content == nil { content = text }
  }

  mutating func addContent(_ text: TypedText) {
    guard !text.isBlank, content == nil || (content?.isHTML == false && text.isHTML) else { return }
    content = text
  }
}
