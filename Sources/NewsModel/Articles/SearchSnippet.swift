/// The words around the first place in a text at which something that was searched for occurs.
package enum SearchSnippet {
  /// Characters before and after the place.
  private static let before = 36
  private static let after = 120

  /// One line; nil where none of the words is in the text.
  package static func text(of words: SearchWords, in text: String) -> SafeText? {
    guard let place = words.ranges(in: text).first else { return nil }
    let bytes = text.utf8
    let found = bytes.index(bytes.startIndex, offsetBy: place.lowerBound)
    var start = text.index(found, offsetBy: -before, limitedBy: text.startIndex) ?? text.startIndex
    if start > text.startIndex, let space = text[start..<found].firstIndex(where: \.isWhitespace) {
      start = text.index(after: space)
    }
    let end = text.index(found, offsetBy: after, limitedBy: text.endIndex) ?? text.endIndex
    let (lead, tail) = (start > text.startIndex ? "…" : "", end < text.endIndex ? "…" : "")
    return SafeText(line: lead + text[start..<end] + tail)
  }
}
