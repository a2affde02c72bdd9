/// A story as the store has it, for one reader.
package struct Article: Hashable, Sendable {
  package var headline: Headline
  package var byline: SafeText?
  package var agency: SafeText?
  package var language: SafeText?
  package var tags: [SafeText]
  package var image: Figure?
  /// The lead picture itself, where it was at hand.
  package var picture: Picture?
  package var enclosures: [ParsedEnclosure]
  package var commentsURL: WebURL?
  package var body: RichText
  package var position: ReadingPosition?
  /// When a newer version of the story took the place of the one before, which is kept.
  package var changed: Timestamp?
  /// The same story in the papers of other sites, by number.
  package var twins: [Headline]

  package init(headline: Headline) {
    self.headline = headline
    byline = nil
    agency = nil
    language = nil
    tags = []
    image = nil
    picture = nil
    enclosures = []
    commentsURL = nil
    body = RichText()
    position = nil
    changed = nil
    twins = []
  }

  package var id: ArticleID { headline.id }
}

/// Where a reader stopped in an article: a place in its text, so that no width or resize moves it.
package struct ReadingPosition: Hashable, Sendable {
  /// Index of the block at the top of the pane.
  package var block: Int
  /// UTF-8 bytes of that block's plain text that lie above.
  package var offset: Int

  package init(block: Int, offset: Int = 0) {
    self.block = block
    self.offset = offset
  }

  package static let top = ReadingPosition(block: 0)
}
