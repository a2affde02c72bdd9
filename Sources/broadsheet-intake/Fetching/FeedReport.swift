import Console
import NewsModel

/// What became of one feed, for people and for programs.
struct FeedReport {
  enum Result: String {
    /// It brought something new.
    case news
    case unchanged
    case failed
    /// Gone for good: not fetched any more.
    case retired
  }

  /// How far its server was reached.
  enum Reach {
    case reached
    /// Nobody was there. The flag says whether it had answered the time before.
    case silent(hadAnswered: Bool)
    /// It was not asked at all, because its address is not allowed.
    case unasked
  }

  var feed: Feed
  var result: Result
  var reach = Reach.reached
  var counts = ImportCounts()
  var status: Int?
  var bytes = 0
  var problem: SafeText?
  var fault: FetchFault?
  var movedTo: WebURL?
  var due: Timestamp?

  var line: SafeText {
    let words: SafeText =
      switch result {
      case .news where counts.comments > 0: SafeText.counted(counts.comments, "new comment")
      case .news: "\(counts.inserted) new, \(counts.updated) updated"
      case .unchanged: "unchanged"
      case .failed, .retired: problem ?? "failed"
      }
    let moved = movedTo.map { SafeText(line: "; moved to \($0.string)") } ?? ""
    let broken: SafeText = result == .news || result == .unchanged ? problem.map { "; \($0)" } ?? "" : ""
    return "\(feed.name): \(words)\(broken)\(moved)"
  }

  /// - Parameter total: the feeds that are asked in all, so that whoever reads the lines knows how far it is.
  func json(of total: Int? = nil) -> JSONWriter {
    var writer = JSONWriter()
    writer.object { object in
      object.field("feed", feed.id.rawValue)
      object.field("url", feed.url)
      object.field("title", feed.title)
      object.field("result", result.rawValue)
      object.field("status", status)
      object.field("inserted", counts.inserted)
      object.field("updated", counts.updated)
      if counts.comments > 0 { object.field("comments", counts.comments) }
      object.field("bytes", bytes)
      object.field("error", problem)
      object.field("fault", fault?.rawValue)
      object.field("moved_to", movedTo)
      object.field("due", due)
      object.field("of", total)
    }
    return writer
  }
}
