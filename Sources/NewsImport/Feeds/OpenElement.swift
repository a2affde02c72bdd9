/// An element that the feed reader is in.
struct OpenElement {
  /// What its children belong to.
  enum Context {
    case document
    case feed
    case item
    case source
    case image
    case person
    /// A subtree that is not the story's: its titles and links are its own.
    case foreign
  }

  enum Kind {
    case container
    /// Text of its own is gathered.
    case text
    /// Markup of the text that it stands in; the flag says whether its tags are written.
    case markup(isWritten: Bool)
    case ignored
  }

  /// The qualified name, in place.
  var name: Range<Int>
  /// The same, without regard to case.
  var key: NameKey
  var kind: Kind
  var context: Context
  var element: FeedElement?
  /// The base in force, by its place in the reader's list; nil for none.
  var base: Int?
  var language: String?
}
