/// An address that references are resolved against, in one piece, to be handed from tag to tag.
final class SharedBase: Sendable {
  let parts: URLParts

  init(_ parts: URLParts) {
    self.parts = parts
  }
}
