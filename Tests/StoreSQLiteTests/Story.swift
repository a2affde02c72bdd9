import NewsModel

/// Stories to fill a store with.
enum Story {
  static func make(
    _ name: String, section: String? = "borders", minutes: Int64? = 0, text: String = "The queue is long.",
    comments: [ParsedComment] = []
  ) -> IncomingArticle {
    var story = IncomingArticle(
      key: SafeText(line: "example.org/" + name), title: SafeText(line: "Story " + name))
    story.sections = section.map { [SafeText(line: $0)] } ?? []
    story.published = minutes.map { Timestamp.start.adding(seconds: $0 * 60 - 86400) }
    story.url = WebURL("https://example.org/" + name)
    story.body = RichText([.paragraph([Run(SafeText(text: text))])])
    story.comments = comments
    return story
  }

  static func comment(_ id: String, parent: String? = nil, text: String? = nil) -> ParsedComment {
    ParsedComment(
      id: SafeText(line: id), parent: parent.map { SafeText(line: $0) }, author: "Mary K",
      published: .start.adding(seconds: -3600), text: SafeText(text: text ?? "Comment " + id), likes: 3)
  }

  static let feed = WebURL("https://example.org/feed.xml").map { IncomingFeed(url: $0, title: "Example") }
}
