/// Breaks text into lines.
package enum LineBreaker {
  /// The lines of a text in at most `width` columns, as UTF-8 offsets without the spaces at their ends.
  ///
  /// An empty text is one empty line. A width below one counts as one.
  package static func lines(of text: String, width: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    var offset = 0
    var columns = 0
    for character in text {
      let length = character.utf8.count
      if character == "\n" || columns + CharacterWidth.columns(of: character) > max(1, width) {
        lines.append(start..<offset)
        start = character == "\n" ? offset + length : offset
        columns = 0
      }
      if character != "\n" { columns += CharacterWidth.columns(of: character) }
      offset += length
    }
    lines.append(start..<offset)
    return lines
  }
}
