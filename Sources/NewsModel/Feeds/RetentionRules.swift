/// How much of the past is kept. Stories that a reader has starred, that are discussed here, or that somebody is
/// writing about are kept whatever the rules say.
package struct RetentionRules: Hashable, Sendable {
  /// Days for which stories are kept; nil for ever.
  package var days: Int?
  /// Size of the store beyond which the oldest stories go; nil for none.
  package var megabytes: Int?
  /// Stories of one feed beyond which its oldest go.
  package var storiesOfAFeed = 50_000

  package static let usualMegabytes = 8192

  package init(days: Int? = nil, megabytes: Int? = usualMegabytes) {
    self.days = days
    self.megabytes = megabytes
  }
}
