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
