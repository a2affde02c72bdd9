/// A story on its way into the store: what a page or an item says, in one shape.
package struct IncomingArticle: Hashable, Sendable {
  /// What makes it the same story at the next import: the canonical URL, or the feed's id and the item's.
  package var key: SafeText
  package var title: SafeText
  package var standfirst: SafeText?
  package var sections: [SafeText]
  package var tags: [SafeText]
  package var byline: SafeText?
  package var agency: SafeText?
  package var site: SafeText?
  package var language: SafeText?
  package var url: WebURL?
  package var published: Timestamp?
  package var updated: Timestamp?
  package var image: Figure?
  /// The lead picture itself, where it was at hand.
  package var picture: Picture?
  package var body: RichText
  package var enclosures: [ParsedEnclosure]
  package var commentsURL: WebURL?
  /// A feed of the comments on it.
  package var commentsFeedURL: WebURL?
  /// What the source claims; the comments that are here count themselves.
  package var commentCount: Int?
  package var comments: [ParsedComment]

  package init(key: SafeText, title: SafeText) {
    self.key = key
    self.title = title
    standfirst = nil
    sections = []
    tags = []
    byline = nil
    agency = nil
    site = nil
    language = nil
    url = nil
    published = nil
    updated = nil
    image = nil
    picture = nil
    body = RichText()
    enclosures = []
    commentsURL = nil
    commentsFeedURL = nil
    commentCount = nil
    comments = []
  }
}
