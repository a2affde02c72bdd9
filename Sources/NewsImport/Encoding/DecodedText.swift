/// A document's text as well-formed UTF-8, with what is known of how it came.
package struct DecodedText: Sendable {
  /// Well-formed UTF-8 without a byte order mark.
  package var bytes: [UInt8]
  /// The name of the encoding that it was in.
  package var encoding: String
  /// Whether something could not be decoded and was replaced.
  package var isDamaged: Bool

  package init(bytes: [UInt8], encoding: String, isDamaged: Bool) {
    self.bytes = bytes
    self.encoding = encoding
    self.isDamaged = isDamaged
  }

  package var string: String { String(decoding: bytes, as: UTF8.self) }
}
