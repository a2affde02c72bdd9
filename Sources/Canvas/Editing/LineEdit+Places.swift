/// Where characters, words and lines begin and end.
extension LineEdit {
  func before(_ offset: Int) -> Int {
    offset == 0 ? 0 : self.offset(of: text.index(before: index(offset)))
  }

  func after(_ offset: Int) -> Int {
    offset == length ? offset : self.offset(of: text.index(after: index(offset)))
  }

  /// Text typed next to a character may have joined it: the nearest place that is not inside of one, not before
  /// the offset.
  func rounded(_ offset: Int) -> Int {
    guard offset > 0, offset < length else { return offset }
    let place = index(offset)
    let start = text.rangeOfCharacter(around: place).lowerBound
    return start == place ? offset : self.offset(of: text.index(after: start))
  }

  var lineStart: Int {
    guard let feed = text.utf8[..<index(cursor)].lastIndex(of: 0x0A) else { return 0 }
    return offset(of: feed) + 1
  }

  var lineEnd: Int {
    text.utf8[index(cursor)...].firstIndex(of: 0x0A).map(offset(of:)) ?? length
  }

  func wordStart(before offset: Int) -> Int {
    var place = index(offset)
    while let last = text[..<place].last, !last.isPartOfWord { place = text.index(before: place) }
    while let last = text[..<place].last, last.isPartOfWord { place = text.index(before: place) }
    return self.offset(of: place)
  }

  func wordEnd(after offset: Int) -> Int {
    var place = index(offset)
    while let next = text[place...].first, !next.isPartOfWord { place = text.index(after: place) }
    while let next = text[place...].first, next.isPartOfWord { place = text.index(after: place) }
    return self.offset(of: place)
  }

  func offset(of index: String.Index) -> Int {
    text.utf8.distance(from: text.startIndex, to: index)
  }
}

/// The lines on the screen.
extension LineEdit {
  /// The lines as drawn, spaces at their ends included, so that every cursor position lies on one. Where the text
  /// fills its last line, an empty one follows for the cursor.
  package func visualLines(width: Int) -> [Range<Int>] {
    var lines = LineBreaker.wholeLines(of: text, width: width)
    if let last = lines.last, !last.isEmpty, columns(last) >= max(1, width) { lines.append(length..<length) }
    return lines
  }

  /// Where the cursor is drawn: a column below `width`, a row counted from the first visual line.
  package func cursorPoint(width: Int) -> Point {
    let lines = visualLines(width: width)
    let row = line(of: cursor, in: lines)
    let column = columns(lines[row].lowerBound..<cursor)
    return Point(column: min(column, max(0, width - 1)), row: row)
  }

  /// The cursor's offset for a place on the screen, as `cursorPoint` counts it.
  package func offset(at point: Point, width: Int) -> Int {
    let lines = visualLines(width: width)
    let row = max(0, min(point.row, lines.count - 1))
    return offset(atColumn: point.column, in: lines[row], isLast: row == lines.count - 1)
  }

  /// The last line that begins at or before an offset.
  func line(of offset: Int, in lines: [Range<Int>]) -> Int {
    lines.lastIndex { $0.lowerBound <= offset } ?? 0
  }

  func columns(_ range: Range<Int>) -> Int {
    CharacterWidth.columns(of: self[range])
  }

  /// The end of a line that is wrapped is the start of the next: there the cursor stops one short.
  func offset(atColumn column: Int, in line: Range<Int>, isLast: Bool) -> Int {
    var place = line.lowerBound
    var left = column
    while place < line.upperBound {
      let next = after(place)
      left -= columns(place..<next)
      guard left >= 0 else { return place }
      let isWrapped = next == line.upperBound && !isLast && self[next..<after(next)] != "\n"
      guard !isWrapped else { return place }
      place = next
    }
    return place
  }
}

extension String {
  /// The character in which a place lies.
  fileprivate func rangeOfCharacter(around place: Index) -> Range<Index> {
    let end = place < endIndex ? index(after: place) : place
    let start = index(before: end)
    return start..<end
  }
}

extension Character {
  fileprivate var isPartOfWord: Bool { isLetter || isNumber || self == "'" || self == "’" }
}
