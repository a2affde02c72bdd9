import NewsModel
import ReaderUI

/// The clipboard of the reader's own terminal, wherever that is (OSC 52).
enum Clipboard {
  /// Whether a terminal of that type has one, or skips what it does not know.
  static func isKnown(to type: String) -> Bool {
    let without = ["dumb", "linux", "vt1", "vt2", "vt3", "vt4", "vt5", "ansi", "cons", "sun", "wy"]
    return !type.isEmpty && !without.contains { type.hasPrefix($0) }
  }

  /// The sequence that puts a web address, and its headline if there is one, on the clipboard; nil for
  /// anything but a short http or https address: foreign text never chooses what is pasted.
  ///
  /// - Parameter multiplexer: is told as well as the terminal behind it, since either may be set to take it.
  static func sequence(_ url: WebURL, headline: SafeText?, in multiplexer: Multiplexer? = .current)
    -> [UInt8]?
  {
    guard url.isCopyable else { return nil }
    let words = headline.map { SafeText(line: $0.string).string + "\n" } ?? ""
    let sequence = Array("\u{1B}]52;c;".utf8) + Base64.encoded(Array((words + url.string).utf8)) + [0x07]
    return sequence + (multiplexer?.wrapped(sequence) ?? [])
  }
}
