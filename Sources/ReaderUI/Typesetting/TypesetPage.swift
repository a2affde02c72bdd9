package import Canvas
package import NewsModel

/// Text set for one width: lines of spans that point into texts. Columns are counted from the left of the page.
package struct TypesetPage: Hashable, Sendable {
  /// A piece of a line.
  package struct Span: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
      /// UTF-8 offsets of one of the page's texts.
      case text(Int, Range<Int>)
      /// The same from right to left.
      case turned(Int, Range<Int>)
      /// The program's own line drawing, so many times; what is foreign cannot make one.
      case mark(Mark, count: Int)
      /// A row of the page's picture.
      case picture(row: Int)
    }

    package var column: Int
    package var content: Content
    package var ink: Ink

    /// The text and the part of it that is shown; nil for a mark and a picture.
    var part: (text: Int, range: Range<Int>)? {
      switch content {
      case .text(let text, let range), .turned(let text, let range): (text, range)
      case .mark, .picture: nil
      }
    }
  }

  package struct Line: Hashable, Sendable {
    /// Which of the page's spans, from left to right.
    package var spans: Range<Int>
    /// What stands at the line's beginning; a block of -1 is above the text, in the heading of the page.
    package var place: ReadingPosition
  }

  package internal(set) var texts: [SafeText] = []
  /// Of those of the texts that are not all written from left to right.
  package internal(set) var orders: [Int: BidiText] = [:]
  package internal(set) var spans: [Span] = []
  package internal(set) var lines: [Line] = []
  package internal(set) var picture: PictureCells?

  /// Texts that searching looks at; the others are the program's own words.
  package internal(set) var searchable: [Int] = []

  package init() {}

  /// The texts with their numbers that searching looks at.
  var searchableTexts: [(Int, String)] { searchable.map { ($0, texts[$0].string) } }

  /// The line at which a place is; 0 where all lines are after it.
  package func line(at place: ReadingPosition) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      let other = lines[middle].place
      let isAfter = (other.block, other.offset) > (place.block, place.offset)
      if isAfter { high = middle } else { low = middle + 1 }
    }
    return firstLine(atPlaceOf: max(0, low - 1))
  }

  /// Of lines with the same place (those of a table's row) the first one that is not blank.
  private func firstLine(atPlaceOf line: Int) -> Int {
    var line = line
    while line > 0, lines[line - 1].place == lines[line].place, !lines[line - 1].spans.isEmpty {
      line -= 1
    }
    return line
  }

  /// The first place of a text that is on a line or below it; texts are numbered from top to bottom.
  func place(from line: Int) -> (text: Int, offset: Int) {
    for line in lines.dropFirst(line) {
      let starts = spans[line.spans].compactMap { span -> (text: Int, offset: Int)? in
        span.part.map { ($0.text, $0.range.lowerBound) }
      }
      if let first = starts.min(by: <) { return first }
    }
    return (texts.count, 0)
  }

  /// The first line that shows a part of a text's range.
  package func line(showing match: FindState.Match) -> Int? {
    lines.firstIndex { line in
      spans[line.spans].contains { span in
        guard let part = span.part, part.text == match.text else { return false }
        return part.range.overlaps(match.range)
      }
    }
  }
}

/// A character that only the program draws.
package enum Mark: Hashable, Sendable {
  case bar
  case corner
  case rightCorner
  case line
  case cross
  /// A reply with others after it, and the last one.
  case branch
  case lastBranch
  case heart
  case bullet(depth: Int)
}
