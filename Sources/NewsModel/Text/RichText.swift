/// The body of an article, decided at import: clean blocks of styled runs, no markup.
package struct RichText: Hashable, Sendable {
  package var blocks: [Block]

  package init(_ blocks: [Block] = []) {
    self.blocks = blocks
  }

  package var isEmpty: Bool { blocks.isEmpty }

  /// Deepest nesting of quotes and lists that is stored; what is deeper is flattened at import.
  package static let maximumDepth = 16
}
