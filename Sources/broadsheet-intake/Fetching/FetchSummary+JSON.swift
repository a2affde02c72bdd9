import Console
import NewsModel

extension FetchSummary {
  /// The last line of `fetch --json --summary`, for programs that show what a fetch has brought.
  func json(hasFeeds: Bool) -> JSONWriter {
    var writer = JSONWriter()
    writer.object { object in
      object.field("feeds", feeds)
      if !hasFeeds { object.field("subscriptions", 0) }
      object.field("inserted", inserted)
      object.field("updated", updated)
      object.field("failed", failed)
      if isOffline { object.field("offline", true) }
      if left > 0 { object.field("left", left) }
      if pages > 0 { object.field("full_texts", pages) }
      if failedPages > 0 { object.field("failed_pages", failedPages) }
      if pictures > 0 { object.field("pictures", pictures) }
      if comments > 0 { object.field("comments", comments) }
    }
    return writer
  }
}
