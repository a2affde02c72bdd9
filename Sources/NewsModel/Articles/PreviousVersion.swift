/// A story as it was before it was last changed.
package struct PreviousVersion: Hashable, Sendable {
  package var title: SafeText
  package var body: RichText
  /// When the newer version came.
  package var replaced: Timestamp

  package init(title: SafeText, body: RichText, replaced: Timestamp) {
    self.title = title
    self.body = body
    self.replaced = replaced
  }
}
