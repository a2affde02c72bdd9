/// Text being written, with a cursor in it. Offsets are UTF-8 and always lie between characters as a reader
/// sees them.
package struct LineEdit: Hashable, Sendable {
  package private(set) var text: String
  package private(set) var cursor: Int
  /// Without it a line feed that is typed or pasted becomes a space.
  package let isMultiline: Bool
  /// What was cut last and `yank` brings back.
  package private(set) var killed = ""
  /// The column that moves up and down try to keep.
  private var goal: Int?
  private var past: [Snapshot] = []
  private var isTyping = false

  private struct Snapshot: Hashable {
    let text: String
    let cursor: Int
  }

  private static let maximumPast = 50

  /// The cursor is put at the end.
  package init(_ text: String = "", isMultiline: Bool = false) {
    self.text = ""
    self.isMultiline = isMultiline
    cursor = 0
    replace(0..<0, with: Self.admitted(text, isMultiline: isMultiline))
    past = []
  }

  package var isEmpty: Bool { text.isEmpty }

  /// Line ends become line feeds, a tab a space; every other control character is left out.
  private static func admitted(_ text: String, isMultiline: Bool) -> String {
    var kept = String.UnicodeScalarView()
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      defer { last = scalar }
      switch scalar {
      case "\n" where last == "\r": continue
      case "\r", "\n", "\u{2028}", "\u{2029}", "\u{85}": kept.append(isMultiline ? "\n" : " ")
      case "\t": kept.append(" ")
      case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}": continue
      default: kept.append(scalar)
      }
    }
    return String(kept)
  }
}

// MARK: - Changing

extension LineEdit {
  package mutating func insert(_ string: String) {
    let clean = Self.admitted(string, isMultiline: isMultiline)
    guard !clean.isEmpty else { return }
    let typed = clean.count == 1
    if !(typed && isTyping) || clean == " " || clean == "\n" { remember() }
    replace(cursor..<cursor, with: clean)
    isTyping = typed
  }

  package mutating func deleteBackward() { delete(before(cursor)..<cursor) }
  package mutating func deleteForward() { delete(cursor..<after(cursor)) }
  package mutating func killWordBackward() { kill(wordStart(before: cursor)..<cursor) }
  package mutating func killWordForward() { kill(cursor..<wordEnd(after: cursor)) }
  package mutating func killToLineStart() { kill(lineStart..<cursor) }

  /// At the end of a line the line feed itself.
  package mutating func killToLineEnd() {
    kill(cursor..<(cursor == lineEnd ? after(cursor) : lineEnd))
  }

  /// The whole line, with its line feed.
  package mutating func killLine() { kill(lineStart..<after(lineEnd)) }

  package mutating func clear() { delete(0..<length) }

  package mutating func yank() {
    guard !killed.isEmpty else { return }
    remember()
    replace(cursor..<cursor, with: killed)
  }

  /// Takes back the last change, a run of typed letters as one.
  package mutating func undo() {
    guard let last = past.popLast() else { return }
    text = last.text
    cursor = last.cursor
    goal = nil
    isTyping = false
  }

  private mutating func kill(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    killed = String(self[range])
    delete(range)
  }

  private mutating func delete(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    remember()
    replace(range, with: "")
  }

  private mutating func remember() {
    if past.count == Self.maximumPast { past.removeFirst() }
    past.append(Snapshot(text: text, cursor: cursor))
    isTyping = false
  }

  private mutating func replace(_ range: Range<Int>, with string: String) {
    text.replaceSubrange(index(range.lowerBound)..<index(range.upperBound), with: string)
    text.makeContiguousUTF8()
    place(range.lowerBound + string.utf8.count)
  }
}

// MARK: - Moving

extension LineEdit {
  package mutating func moveLeft() { place(before(cursor)) }
  package mutating func moveRight() { place(after(cursor)) }
  package mutating func moveWordLeft() { place(wordStart(before: cursor)) }
  package mutating func moveWordRight() { place(wordEnd(after: cursor)) }
  /// Of the line that the line feeds make, not of the one on the screen.
  package mutating func moveToLineStart() { place(lineStart) }
  package mutating func moveToLineEnd() { place(lineEnd) }
  package mutating func moveToStart() { place(0) }
  package mutating func moveToEnd() { place(length) }

  /// To a place that was clicked, say; from inside of a character the cursor goes behind it.
  package mutating func move(to offset: Int) { place(max(0, min(offset, length))) }

  /// By lines as they are drawn in `width` columns; false at the first one.
  @discardableResult
  package mutating func moveUp(width: Int) -> Bool { move(lines: -1, width: width) }

  /// As `moveUp`; false at the last line.
  @discardableResult
  package mutating func moveDown(width: Int) -> Bool { move(lines: 1, width: width) }

  private mutating func move(lines step: Int, width: Int) -> Bool {
    let lines = visualLines(width: width)
    let here = line(of: cursor, in: lines)
    guard lines.indices.contains(here + step) else { return false }
    let column = goal ?? columns(lines[here].lowerBound..<cursor)
    let isLast = here + step == lines.count - 1
    place(offset(atColumn: column, in: lines[here + step], isLast: isLast))
    goal = column
    return true
  }

  private mutating func place(_ offset: Int) {
    cursor = rounded(offset)
    goal = nil
    isTyping = false
  }
}

extension LineEdit {
  subscript(range: Range<Int>) -> Substring {
    text[index(range.lowerBound)..<index(range.upperBound)]
  }

  var length: Int { text.utf8.count }

  func index(_ offset: Int) -> String.Index {
    text.utf8.index(text.startIndex, offsetBy: offset)
  }
}
