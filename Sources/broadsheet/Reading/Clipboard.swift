import NewsModel

/// The clipboard of the reader's own terminal, wherever that is (OSC 52).
enum Clipboard {
  /// Longer than this, terminals drop it.
  private static let limit = 2048

  /// The sequence that puts a web address, and its headline if there is one, on the clipboard; nil for
  /// anything but a short http or https address: foreign text never chooses what is pasted.
  static func sequence(_ url: WebURL, headline: SafeText?) -> [UInt8]? {
    guard url.isWeb, url.string.utf8.count <= limit else { return nil }
    let words = headline.map { SafeText(line: $0.string).string + "\n" } ?? ""
    return Array("\u{1B}]52;c;".utf8) + base64(Array((words + url.string).utf8)) + [0x07]
  }

  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// RFC 4648, section 4.
  private static func base64(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = 0
      for byte in group { bits = bits << 8 | Int(byte) }
      bits <<= 8 * (3 - group.count)
      for place in 0..<4 {
        result.append(place <= group.count ? alphabet[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return result
  }
}
