import Canvas
import Testing

@Suite struct LineEditTests {
  private func edit(_ text: String, at cursor: Int? = nil, multiline: Bool = true) -> LineEdit {
    var edit = LineEdit(text, isMultiline: multiline)
    if let cursor { edit.move(to: cursor) }
    return edit
  }

  private func show(_ edit: LineEdit) -> String {
    let bytes = Array(edit.text.utf8)
    return String(decoding: bytes[..<edit.cursor], as: UTF8.self) + "|"
      + String(decoding: bytes[edit.cursor...], as: UTF8.self)
  }

  @Test func arrowsWithControlMoveByWords() {
    var edit = edit("one two three", at: 9)
    for (key, shown) in [
      (KeyPress.wordLeft, "one two |three"), (.wordLeft, "one |two three"), (.wordRight, "one two| three"),
      (.wordBackspace, "one | three"),
    ] {
      let isTaken = edit.handle(key, width: 40)
      #expect(isTaken && show(edit) == shown)
    }
  }

  @Test func insertsAndDeletesByCharacter() {
    var edit = edit("")
    edit.insert("cafe\u{301}s")
    edit.moveLeft()
    edit.deleteBackward()
    #expect(show(edit) == "caf|s")
    edit.insert("👩‍👩‍👧")
    edit.moveLeft()
    edit.deleteForward()
    #expect(show(edit) == "caf|s")
    edit.deleteForward()
    edit.deleteForward()
    #expect(show(edit) == "caf|")
  }

  @Test func aMarkTypedJoinsTheLetterBefore() {
    var edit = edit("e", multiline: false)
    edit.insert("\u{301}")
    #expect(edit.cursor == 3 && edit.text.count == 1)
    edit.moveToStart()
    edit.insert("x")
    edit.moveLeft()
    edit.moveRight()
    #expect(show(edit) == "x|e\u{301}")
  }

  @Test func movesByWords() {
    var edit = edit("it's a «big» day")
    var stops: [Int] = []
    while edit.cursor > 0 {
      edit.moveWordLeft()
      stops.append(edit.cursor)
    }
    #expect(stops == [15, 9, 5, 0])
    edit.moveWordRight()
    #expect(show(edit) == "it's| a «big» day")
  }

  @Test func killsAndYanks() {
    var edit = edit("first line\nsecond line\nthird", at: 18)
    edit.killToLineEnd()
    #expect(show(edit) == "first line\nsecond |\nthird" && edit.killed == "line")
    edit.killToLineEnd()
    #expect(show(edit) == "first line\nsecond |third")
    edit.killWordBackward()
    #expect(show(edit) == "first line\n|third")
    edit.yank()
    #expect(show(edit) == "first line\nsecond |third")
    edit.killLine()
    #expect(show(edit) == "first line\n|")
    edit.moveUp(width: 40)
    edit.killLine()
    #expect(show(edit) == "|")
  }

  @Test func takesBackWhatWasDone() {
    var edit = edit("")
    for letter in "hello world" { _ = edit.handle(.character(letter), width: 40) }
    edit.killWordBackward()
    edit.undo()
    #expect(edit.text == "hello world")
    edit.undo()
    #expect(edit.text == "hello")
    edit.undo()
    edit.undo()
    #expect(edit.text.isEmpty && edit.cursor == 0)
  }

  @Test func aPasteLosesItsControlCharacters() {
    var many = edit("")
    _ = many.handle(.paste("a\r\nb\rc\u{1B}[31m\td\u{9B}"), width: 40)
    #expect(many.text == "a\nb\nc[31m d")
    var one = edit("", multiline: false)
    _ = one.handle(.paste("a\r\nb\nc"), width: 40)
    #expect(one.text == "a b c")
  }

  @Test func enterInOneLineIsLeftToTheCaller() {
    var one = edit("x", multiline: false)
    let refused = [KeyPress.enter, .up, .escape].map { one.handle($0, width: 10) }
    #expect(refused == [false, false, false])
    var many = edit("x")
    let taken = [KeyPress.enter, .down].map { many.handle($0, width: 10) }
    #expect(taken == [true, false] && many.text == "x\n")
  }

  @Test func movesByLinesOfTheScreenAndKeepsTheColumn() {
    var edit = edit("a long first line\nab\nanother line", at: 8)
    #expect(edit.cursorPoint(width: 20) == Point(column: 8, row: 0))
    edit.moveDown(width: 20)
    #expect(edit.cursorPoint(width: 20) == Point(column: 2, row: 1))
    edit.moveDown(width: 20)
    #expect(edit.cursorPoint(width: 20) == Point(column: 8, row: 2))
    let steps = [
      edit.moveDown(width: 20), edit.moveUp(width: 20), edit.moveUp(width: 20), edit.moveUp(width: 20),
    ]
    #expect(steps == [false, true, true, false])
    #expect(edit.cursorPoint(width: 20) == Point(column: 8, row: 0))
  }

  @Test func aFullLineIsFollowedByOneForTheCursor() {
    let edit = edit("abcd")
    #expect(edit.visualLines(width: 4).count == 2)
    #expect(edit.cursorPoint(width: 4) == Point(column: 0, row: 1))
  }

  /// Every cursor place is drawn, at a place of its own, and found again from there.
  @Test(arguments: difficultTexts + ["one two three four", "a\n\nb\n", "trailing   "])
  func everyPlaceIsDrawn(text: String) {
    for width in 1...9 {
      var edit = edit(text)
      edit.moveToStart()
      while true {
        let point = edit.cursorPoint(width: width)
        #expect((0..<width).contains(point.column))
        #expect(edit.visualLines(width: width).indices.contains(point.row))
        let before = edit.cursor
        edit.moveRight()
        if edit.cursor == before { break }
        #expect(edit.cursor > before)
      }
      #expect(edit.cursor == edit.text.utf8.count)
      while edit.moveUp(width: width) {}
      #expect(edit.cursorPoint(width: width).row == 0)
      while edit.moveDown(width: width) {}
      #expect(edit.cursorPoint(width: width).row == edit.visualLines(width: width).count - 1)
    }
  }
}
