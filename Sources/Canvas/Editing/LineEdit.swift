/// Text being written, with a cursor in it. Offsets are UTF-8 and always lie between characters as a
/// reader sees them.
package struct LineEdit: Hashable, Sendable {
  package private(set) var text: String
  package private(set) var cursor: Int
  /// Without it a line feed that is typed or pasted becomes a space.
  package let isMultiline: Bool
  package private(set) var killed = ""

  /// The cursor is put at the end.
  package init(_ text: String = "", isMultiline: Bool = false) {
    self.text = text
    self.isMultiline = isMultiline
    cursor = text.utf8.count
  }

  package var isEmpty: Bool { text.isEmpty }
}

extension LineEdit {
  package mutating func insert(_ string: String) {}
  package mutating func deleteBackward() {}
  package mutating func deleteForward() {}
  package mutating func moveLeft() {}
  package mutating func moveRight() {}
  package mutating func moveWordLeft() {}
  package mutating func moveWordRight() {}
  /// Of the line that the line feeds make, not of the one on the screen.
  package mutating func moveToLineStart() {}
  package mutating func moveToLineEnd() {}
  package mutating func moveToStart() {}
  package mutating func moveToEnd() {}
  /// By lines as they are drawn in `width` columns; false at the first or last one.
  @discardableResult package mutating func moveUp(width: Int) -> Bool { false }
  @discardableResult package mutating func moveDown(width: Int) -> Bool { false }
  package mutating func killToLineEnd() {}
  package mutating func killToLineStart() {}
  package mutating func killLine() {}
  package mutating func killWordBackward() {}
  package mutating func killWordForward() {}
  package mutating func yank() {}
  package mutating func undo() {}
  package mutating func clear() {}

  /// Does what a key means in a text field (arrows, Home, End, ^A ^E ^B ^F ^H ^D ^K ^U ^W ^Y, M-b M-f M-d,
  /// characters and pastes); false for a key that means nothing here, Enter in a single line included.
  package mutating func handle(_ key: KeyPress, width: Int) -> Bool { false }

  /// The lines as drawn, spaces at their ends included, so that every cursor position lies on one.
  package func visualLines(width: Int) -> [Range<Int>] { [0..<text.utf8.count] }

  /// Where the cursor is drawn: column within `width`, row from the first visual line.
  package func cursorPoint(width: Int) -> Point { .zero }
}
