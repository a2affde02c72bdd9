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
    return Array("\u{1B}]52;c;".utf8) + Base64.encoded(Array((words + url.string).utf8)) + [0x07]
  }
}
