/// A comment as a page or a comment feed has it.
package struct ParsedComment: Hashable, Sendable {
  /// Unique among the comments of its article, and the same at the next import.
  package var id: SafeText
  package var parent: SafeText?
  package var author: SafeText?
  package var published: Timestamp?
  package var text: SafeText
  package var likes: Int?

  package init(
    id: SafeText, parent: SafeText? = nil, author: SafeText? = nil, published: Timestamp? = nil,
    text: SafeText, likes: Int? = nil
  ) {
    self.id = id
    self.parent = parent
    self.author = author
    self.published = published
    self.text = text
    self.likes = likes
  }
}
