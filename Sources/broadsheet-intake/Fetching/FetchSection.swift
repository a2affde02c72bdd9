import Console
import NewsModel
import StoreSQLite

/// The feeds of one section: those whose subscription names it, and those that some of its stories came from.
struct FetchSection {
  private let name: String
  private let sources: Set<FeedID>

  /// nil where none was asked for.
  init?(_ arguments: Arguments, in store: SQLiteStore) throws(Failure) {
    guard let words = arguments["section"] else { return nil }
    guard arguments.operands.isEmpty else {
      throw Failure(.wrongUsage, "fetch takes feeds or --section, not both")
    }
    guard let wanted = SafeText(line: words).nonEmpty else {
      throw Failure(.wrongUsage, "--section takes the name of a section; `broadsheet sections` lists them")
    }
    name = wanted.string.lowercased()
    sources = try IntakeStore.perform { () throws(StoreError) in try store.feeds(inSection: wanted) }
  }

  func holds(_ subscription: Subscription) -> Bool {
    let feed = subscription.feed
    return sources.contains(feed.id) || feed.sections.contains { $0.string.lowercased() == name }
  }
}
