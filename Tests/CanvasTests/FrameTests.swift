import Canvas
import Testing

@Suite struct FrameTests {
  @Test func drawsTextAndTellsItsColumns() {
    var frame = Frame(columns: 10)
    #expect(frame.put(words: "héllo", column: 2) == 5)
    #expect(frame.text() == "  héllo")
    #expect(frame[Point(column: 3, row: 0)].text == "é")
  }

  @Test func drawsNothingOutside() {
    var frame = Frame(columns: 4, rows: 2)
    #expect(frame.put(words: "abc", column: 0, row: -1) == 0)
    #expect(frame.put(words: "abc", column: 0, row: 2) == 0)
    #expect(frame.put(words: "abc", column: 4, row: 0) == 0)
    #expect(frame.put(words: "abc", column: -2, row: 0) == 1)
    #expect(frame.put(words: "abcdef", column: 1, row: 1) == 3)
    #expect(frame.text() == "c\n abc")
  }

  @Test func tellsWhatOfARowHasChanged() {
    var old = Frame(columns: 8, rows: 2)
    _ = old.put(words: "ab漢字cd")
    #expect(old.changedColumns(ofRow: 0, since: old) == nil)
    var new = old
    _ = new.put(words: "x", column: 1)
    #expect(new.changedColumns(ofRow: 0, since: old) == 1..<2)
    _ = new.put(words: "y", column: 7)
    #expect(new.changedColumns(ofRow: 0, since: old) == 1..<8)
    #expect(new.changedColumns(ofRow: 1, since: old) == nil)
    var wide = Frame(columns: 8, rows: 2)
    _ = wide.put(words: "ab漢字cd")
    wide.restyle(Rect(column: 3, row: 0, columns: 1, rows: 1), style: Style(attributes: .bold))
    #expect(wide.changedColumns(ofRow: 0, since: old) == 2..<4)
  }

  @Test func looksForChangesWhereSomethingWasDrawn() {
    var shown = Frame(columns: 8, rows: 3)
    _ = shown.put(words: "ab漢字cd")
    var next = shown
    next.beginChange()
    #expect((0..<3).allSatisfy { next.changedColumns(ofRow: $0, since: Frame(columns: 8, rows: 3)) == nil })
    // Half of a wide character is drawn over, and so the other is lost as well.
    _ = next.put(words: "x", column: 3)
    #expect(next.changedColumns(ofRow: 0, since: shown) == 2..<4)
    next.fill(Rect(column: 6, row: 1, columns: 9, rows: 1), style: Style(attributes: .reverse))
    #expect(next.changedColumns(ofRow: 1, since: shown) == 6..<8)
    next.overlay(Rect(column: 1, row: 2, columns: 2, rows: 1), style: Style(attributes: .bold))
    #expect(next.changedColumns(ofRow: 2, since: shown) == 1..<3)
  }

  /// Whatever is drawn with, a display that looks at what was drawn on comes to show it.
  @Test func aDisplayMissesNothingThatWasDrawn() {
    var dice = SystemRandomNumberGenerator()
    var frame = Frame(columns: 24, rows: 6)
    var shown = frame
    for step in 0..<2_000 {
      frame.beginChange()
      for _ in 0..<Int.random(in: 0...3, using: &dice) { Self.drawSomething(into: &frame, using: &dice) }
      for row in 0..<6 {
        guard let changed = frame.changedColumns(ofRow: row, since: shown) else { continue }
        shown.copy(changed, ofRow: row, from: frame)
      }
      for row in 0..<6 { #expect(shown.row(row) == frame.row(row), "step \(step), row \(row)") }
    }
  }

  private static func drawSomething(into frame: inout Frame, using dice: inout some RandomNumberGenerator) {
    let point = Point(column: .random(in: -3...26, using: &dice), row: .random(in: -1...6, using: &dice))
    let columns = Int.random(in: 0...9, using: &dice)
    let rect = Rect(
      column: point.column, row: point.row, columns: columns, rows: Int.random(in: 0...3, using: &dice))
    let style = Style(attributes: Bool.random(using: &dice) ? .bold : .reverse)
    switch Int.random(in: 0...7, using: &dice) {
    case 0: frame.put("│", at: point, style: style)
    case 1: frame.fill(rect, style: style)
    case 2: frame.restyle(rect, style: style)
    case 3: frame.overlay(rect, style: style)
    case 4: frame.link(rect, to: "https://example.org/\(columns)")
    case 5: frame.box(rect, style: style)
    case 6: _ = frame.put(Words("漢字 kanji שלום"), at: point, style: style, clip: rect)
    default: _ = frame.put(Words("e\u{301}漢x語"), at: point, style: style)
    }
  }

  @Test func clipsToABox() {
    var frame = Frame(columns: 8)
    let box = Rect(column: 2, row: 0, columns: 3, rows: 1)
    #expect(frame.put(words: "abcdefgh", clip: box) == 3)
    #expect(frame.text() == "  cde")
  }

  @Test func aWideCharacterThatDoesNotFitIsASpace() {
    var frame = Frame(columns: 5)
    #expect(frame.put(words: "a漢字", clip: Rect(column: 0, row: 0, columns: 4, rows: 1)) == 4)
    #expect(frame.text() == "a漢")
    var other = Frame(columns: 5)
    #expect(other.put(words: "漢字x", column: -1) == 4)
    #expect(other.text() == " 字x")
  }

  @Test func writingOverHalfOfAWideCharacterRemovesIt() {
    for column in 0...2 {
      var frame = Frame(columns: 4)
      _ = frame.put(words: "x漢x")
      _ = frame.put(words: "y", column: column)
      let expected = ["y漢x", "xy x", "x yx"][column]
      #expect(frame.text() == expected)
    }
    var filled = Frame(columns: 4)
    _ = filled.put(words: "漢漢")
    filled.fill(Rect(column: 1, row: 0, columns: 2, rows: 1))
    #expect(filled.text().isEmpty)
    #expect(!filled[Point(column: 3, row: 0)].isContinuation)
  }

  @Test(arguments: difficultTexts) func noControlCharacterIsEverDrawn(text: String) {
    var frame = Frame(columns: 40)
    _ = frame.put(words: Words(text))
    for scalar in frame.text().unicodeScalars {
      #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value))
    }
  }

  @Test(arguments: difficultTexts) func takesTheColumnsThatAreCounted(text: String) {
    var frame = Frame(columns: 80)
    #expect(frame.put(words: Words(text)) == CharacterWidth.columns(of: text))
  }

  @Test(arguments: difficultTexts) func everyClipLeavesWholeCharacters(text: String) {
    for start in 0..<6 {
      for width in 0..<8 {
        var frame = Frame(columns: 20)
        frame.fill(frame.bounds, style: Style(attributes: .dim))
        _ = frame.put(
          words: Words(text), column: 2, clip: Rect(column: start, row: 0, columns: width, rows: 1))
        for column in 0..<20 where frame[Point(column: column, row: 0)].isContinuation {
          let base = frame[Point(column: column - 1, row: 0)].base
          #expect(CharacterWidth.columns(of: Character(base)) == 2)
        }
        for column in 0..<20 where !(start..<start + width).contains(column) {
          #expect(frame[Point(column: column, row: 0)].text == " ")
        }
      }
    }
  }

  @Test func marksStayOnTheirBaseUpToFour() {
    var frame = Frame(columns: 3)
    _ = frame.put(words: "o\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}x")
    #expect(frame[.zero].text.unicodeScalars.count == 5)
    #expect(frame[Point(column: 1, row: 0)].text == "x")
  }

  @Test func aFlagIsDrawnAsLettersAndAFamilyAsItsFirstMember() {
    var frame = Frame(columns: 10)
    _ = frame.put(words: "🇩🇪👩‍👩‍👧👍🏽❤️")
    #expect(frame.text() == "DE👩👍❤")
  }

  @Test func drawsAPartByOffsets() {
    var frame = Frame(columns: 8)
    let text: Words = "één twee"
    #expect(frame.put(text, range: 6..<10, at: .zero) == 4)
    #expect(frame.put(text, range: 8..<99, at: Point(column: 5, row: 0)) == 2)
    #expect(frame.text() == "twee ee")
  }

  @Test func restylesAndFills() {
    var frame = Frame(columns: 4)
    _ = frame.put(words: "abcd")
    let red = Style(foreground: .palette(1), attributes: .bold)
    frame.overlay(Rect(column: 1, row: 0, columns: 2, rows: 5), style: red)
    frame.restyle(Rect(column: 2, row: 0, columns: 1, rows: 1)) { $0.adding(.reverse) }
    #expect(
      frame.dump() == """
        4x1 cursor hidden
        |abcd|
        .ab.
        a fg=1 bold
        b fg=1 bold reverse

        """)
  }

  @Test func drawsABoxAndLines() {
    var frame = Frame(columns: 5, rows: 3)
    frame.box(frame.bounds)
    #expect(frame.text() == "┌───┐\n│   │\n└───┘")
    frame.box(frame.bounds, lines: .ascii)
    #expect(frame.text() == "+---+\n|   |\n+---+")
    frame.box(Rect(column: 3, row: 1, columns: 9, rows: 9))
    #expect(frame.text() == "+---+\n|  ┌─\n+--│+")
  }

  @Test func aStyleSurvivesPacking() {
    let colors: [Color] = [.terminal, .palette(0), .palette(255), .rgb(1, 2, 3), .rgb(255, 255, 255)]
    for foreground in colors {
      for background in colors {
        for bits in UInt8(0)..<64 {
          let attributes = Attributes(rawValue: bits)
          let style = Style(foreground: foreground, background: background, attributes: attributes)
          #expect(Style(packed: style.packed) == style)
        }
      }
    }
    #expect(Style.plain.packed == 0)
  }

  @Test func everySizeCanBeDrawnOn() {
    for columns in 0...3 {
      for rows in 0...3 {
        var frame = Frame(columns: columns, rows: rows)
        frame.box(Rect(column: -1, row: -1, columns: 5, rows: 5))
        frame.fill(Rect(column: -1, row: -1, columns: 9, rows: 9))
        _ = frame.put(words: "漢漢漢", column: -1, row: rows - 1)
        #expect(frame.cells.count == columns * rows)
      }
    }
  }
}
