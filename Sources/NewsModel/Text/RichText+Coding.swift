extension RichText {
  /// The form that is kept: a version byte, then the blocks. Compact, and independent of the machine.
  package func encoded() -> [UInt8] {
    var writer = RichTextWriter()
    writer.write(self)
    return writer.bytes
  }

  /// nil for bytes that `encoded` cannot have made. Every text and address is cleaned again, so whatever the
  /// bytes are, what comes out is safe; depth and numbers are bounded, so it never traps or swells.
  package init?(decoding bytes: [UInt8]) {
    guard let text = RichTextReader.read(bytes) else { return nil }
    self = text
  }
}

/// The numbers that stand for the kinds of block; never reused.
enum RichTextTag {
  static let version: UInt8 = 1

  static let paragraph: UInt64 = 1
  static let heading: UInt64 = 2
  static let quote: UInt64 = 3
  static let list: UInt64 = 4
  static let table: UInt64 = 5
  static let preformatted: UInt64 = 6
  static let figure: UInt64 = 7
  static let embed: UInt64 = 8
  static let rule: UInt64 = 9
}
