/// Which pages of stories are looked for.
package struct PageQuery: Hashable, Sendable {
  /// Short stories of every feed as well, not only those of feeds that want full texts.
  package var isEverywhere: Bool
  /// Those as well that failed lately or often; not those whose server has asked to be left alone until later.
  package var isInsistent: Bool
  /// nil for all.
  package var feeds: [FeedID]?

  package init(isEverywhere: Bool = false, isInsistent: Bool = false, feeds: [FeedID]? = nil) {
    self.isEverywhere = isEverywhere
    self.isInsistent = isInsistent
    self.feeds = feeds
  }
}
