/// The body of an article, decided at import: clean blocks of styled runs, no markup.
package struct RichText: Sendable {
  private enum Form: Sendable {
    case blocks([Block])
    /// As `encoded` has it.
    case packed([UInt8])
  }

  private var form: Form

  package init(_ blocks: [Block] = []) {
    form = .blocks(blocks)
  }

  /// Of packed text, made anew each time.
  package var blocks: [Block] {
    get {
      switch form {
      case .blocks(let blocks): blocks
      case .packed(let bytes): RichTextReader.read(bytes)?.blocks ?? []
      }
    }
    set { form = .blocks(newValue) }
  }

  package var isEmpty: Bool {
    switch form {
    case .blocks(let blocks): blocks.isEmpty
    case .packed(let bytes): bytes == Self().encoded()
    }
  }

  /// Deepest nesting of quotes and lists that is stored; what is deeper is flattened at import.
  package static let maximumDepth = 16
}

extension RichText {
  /// The bytes that are kept, in the place of some dozens of things in memory: for text that waits to be stored.
  package mutating func pack() {
    form = .packed(encoded())
  }

  /// nil where it is not packed.
  var packed: [UInt8]? {
    guard case .packed(let bytes) = form else { return nil }
    return bytes
  }
}

extension RichText: Hashable {
  package static func == (left: Self, right: Self) -> Bool {
    if let one = left.packed, let other = right.packed { return one == other }
    return left.blocks == right.blocks
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(blocks)
  }
}
