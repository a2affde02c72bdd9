import NewsModel
import StoreSQLite
import TestSupport

/// A paper of six stories in a file of its own, on which any number of robots can work.
final class Newsroom {
  private let folder: TemporaryFolder
  let store: SQLiteStore

  init() throws {
    folder = try TemporaryFolder()
    store = try SQLiteStore.open(path: folder.file("paper.db"), mode: .create, now: Robot.evening)
    let stories = [
      Self.story("Crossing to open before winter", "Borders", comments: Self.discussion),
      Self.story("Gate queue grows for a third day", "Borders"),
      Self.story("Council backs harbour plan", "Politics"),
      Self.story("Rovers win in sleet", "Sport"),
      Self.story("Bread prices fall", "Politics"),
      Self.story("Band appeals for a drum", "Culture"),
    ]
    let dated = stories.enumerated().map { number, story in
      var story = story
      story.published = Robot.evening.adding(seconds: Int64(-3600 * (number + 1)))
      return story
    }
    _ = try store.merge(dated, feed: nil, now: Robot.evening)
  }

  /// A reader who has accepted the policy.
  func robot(_ name: String = "alice", columns: Int = 80, rows: Int = 24) throws -> Robot {
    let account = Account(key: SafeText(line: "test:" + name), suggestedName: SafeText(line: name))
    let reader = try store.ensureReader(account, now: Robot.evening)
    try store.acceptPolicy(CommentRules().policyVersion, by: reader.id, now: Robot.evening)
    return try Robot(store, columns: columns, rows: rows, account: name)
  }

  /// The story with the discussion.
  func lead() throws -> ArticleID {
    let page = try store.headlines(HeadlineQuery(), from: .newest, limit: 1, for: nil)
    return page.headlines.first?.id ?? ArticleID(0)
  }

  private static func story(_ title: String, _ section: String, comments: [ParsedComment] = [])
    -> IncomingArticle
  {
    let name = title.split(separator: " ").joined(separator: "-").lowercased()
    var story = IncomingArticle(key: SafeText(line: "post.example/" + name), title: SafeText(line: title))
    story.sections = [SafeText(line: section)]
    story.url = WebURL("https://post.example/" + name)
    story.body = RichText(body(of: title))
    story.comments = comments
    return story
  }

  /// The word "scanner" is in every third paragraph, a link in the second.
  private static func body(of title: String) -> [Block] {
    (0..<12).map { number in
      let begin = Run(
        SafeText(line: "Paragraph \(number) of “\(title)” goes on for a line or two, as they do"))
      if number == 1 {
        return .paragraph([begin, Run(", says a report.", link: WebURL("https://gate.example/report"))])
      }
      let end: SafeText = number % 3 == 0 ? ", and names the scanner." : "."
      return .paragraph([begin, Run(end)])
    }
  }

  private static let discussion = [
    comment("1", "Mary K", "The queue was four hours on Monday.", likes: 3),
    comment("2", "Tom B", "Which side of it?", parent: "1"),
    comment("3", "Petra V", "There is a bridge now, and a scanner.", likes: 0),
  ]

  private static func comment(
    _ id: String, _ author: String, _ text: String, parent: String? = nil, likes: Int = 0
  ) -> ParsedComment {
    ParsedComment(
      id: SafeText(line: id), parent: parent.map { SafeText(line: $0) }, author: SafeText(line: author),
      published: Robot.evening.adding(seconds: -1800), text: SafeText(text: text), likes: likes)
  }
}
