/// What one saved page says, before the store knows it.
package struct ParsedPage: Hashable, Sendable {
  /// The canonical address.
  package var url: WebURL?
  package var site: SafeText?
  /// BCP 47, as the page has it.
  package var language: SafeText?
  package var title: SafeText?
  package var standfirst: SafeText?
  package var section: SafeText?
  package var tags: [SafeText] = []
  /// Names, separated by ", " and " and ": no "By", no date.
  package var byline: SafeText?
  package var agency: SafeText?
  package var published: Timestamp?
  package var updated: Timestamp?
  package var image: Figure?
  /// The bytes of the lead picture's file, where it was saved with the page; nobody has looked at them.
  package var pictureFile: [UInt8]?
  /// Under which names the lead picture may have been saved with the page, best first.
  package var pictureSources: [String] = []
  package var body = RichText()
  /// What the page claims, which may be more than `comments` holds.
  package var commentCount: Int?
  package var commentsURL: WebURL?
  package var comments: [ParsedComment] = []
  /// For explanations only.
  package var origins = PageOrigins()

  package init() {}
}
