/// What of a feed's bytes tells, at the next time, which of its items need not be read again.
package struct FeedTrace: Hashable, Sendable {
  /// An item whose bytes were known, so that it was not read.
  package struct Passed: Hashable, Sendable {
    package var link: WebURL?
    package var published: Timestamp?

    package init(link: WebURL?, published: Timestamp?) {
      self.link = link
      self.published = published
    }
  }

  /// Of what stands before the items and changes how they are read, and of the reader itself.
  package var prologue: UInt64 = 0
  /// Of each item, in the order of the feed, read or not.
  package var items: [UInt64] = []
  package var passed: [Passed] = []

  package init() {}
}
