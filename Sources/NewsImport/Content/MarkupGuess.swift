/// Guesses whether text of no declared type is HTML, where RSS leaves it open.
enum MarkupGuess {
  /// It is when it has a closing tag or a known reference, and no tag or reference that nobody knows:
  /// `<antirez>` and `2 < 3` are text, `AT&amp;T` is HTML.
  static func isHTML(_ bytes: [UInt8]) -> Bool {
    guard bytes.contains(0x3C) || bytes.contains(0x26) else { return false }
    var hasEvidence = false
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x3C:
        guard let isClosing = tag(bytes, index) else { return false }
        if isClosing { hasEvidence = true }
      case 0x26:
        guard let isReference = reference(bytes, index) else { return false }
        if isReference { hasEvidence = true }
      default: break
      }
      index += 1
    }
    return hasEvidence
  }

  /// Whether a closing tag stands here; nil for a tag that nobody knows.
  private static func tag(_ bytes: [UInt8], _ index: Int) -> Bool? {
    let isClosing = index + 1 < bytes.count && bytes[index + 1] == 0x2F
    let rest = bytes[(index + (isClosing ? 2 : 1))...].prefix(24)
    let name = rest.prefix { byte in (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) }
    guard !name.isEmpty, name.first.map({ $0 > 0x39 }) == true else { return false }
    guard HTMLElement.named(NameKey(name)) != nil else { return nil }
    return isClosing && rest.dropFirst(name.count).first == 0x3E
  }

  /// Whether a reference stands here; nil for a name that nobody knows.
  private static func reference(_ bytes: [UInt8], _ index: Int) -> Bool? {
    bytes.withUnsafeBufferPointer { buffer in
      if CharacterReference.numeric(buffer, at: index, .kept) != nil { return true }
      guard let name = CharacterReference.name(buffer, at: index) else { return false }
      return NamedReferences.value(of: UnsafeBufferPointer(rebasing: buffer[name])) != nil ? true : nil
    }
  }
}
