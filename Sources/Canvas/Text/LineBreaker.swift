/// Breaks text into lines, by UAX #14 as far as `LineBreakRules` goes.
///
/// Works on the text without its styles: a view joins its runs, breaks the whole, and draws each run's part of a line.
package enum LineBreaker {
  /// The lines of a text in at most `width` columns, as UTF-8 offsets without the spaces at their ends.
  ///
  /// An empty text is one empty line. A word wider than a line is parted between characters. A width below
  /// one counts as one; a character wider than that stands on a line of its own.
  package static func lines(of text: String, width: Int) -> [Range<Int>] {
    var filler = LineFiller(text, width: width)
    filler.run()
    return filler.lines.map { $0.start..<$0.end }
  }

  /// A line that may end within a word: a hyphen is drawn there that is not in the text.
  package struct PartedLine: Hashable, Sendable {
    package var range: Range<Int>
    package var endsInWord: Bool

    package init(range: Range<Int>, endsInWord: Bool) {
      self.range = range
      self.endsInWord = endsInWord
    }
  }

  /// As `lines`, with a word that has no room parted where `places` lets it be: a word of letters goes in, UTF-8 offsets of it
  /// come out. There is room for the hyphen, and at most two lines in a row end so.
  package static func lines(
    of text: String, width: Int, partedBy places: @escaping (String) -> [Int]
  ) -> [PartedLine] {
    var filler = LineFiller(text, width: width)
    filler.places = places
    filler.run()
    return filler.lines.map { PartedLine(range: $0.start..<$0.end, endsInWord: $0.endsInWord) }
  }

  /// As `lines`, with the spaces at the ends (a line feed not): what an editor shows.
  package static func wholeLines(of text: String, width: Int) -> [Range<Int>] {
    var filler = LineFiller(text, width: width)
    filler.run()
    return filler.lines.map { $0.start..<$0.spaceEnd }
  }
}

/// One pass over the text, with the last place remembered where the line may end.
private struct LineFiller {
  struct Line {
    let start: Int
    /// Where the last thing ends that is no space.
    let end: Int
    let spaceEnd: Int
    var endsInWord = false
  }

  private struct Opportunity {
    let line: Line
    /// Columns of the line up to it, spaces included.
    let columns: Int
  }

  private(set) var lines: [Line] = []
  private let text: String
  private let width: Int
  private var rules = LineBreakRules()
  private var widths = ScalarWidths()
  private var start = 0
  /// Where the last visible character ends.
  private var inkEnd = 0
  private var columns = 0
  private var chance: Opportunity?
  /// Where words may be parted; see `LineBreaker`.
  var places: ((String) -> [Int])?
  /// Lines in a row that end within a word.
  private var parted = 0

  init(_ text: String, width: Int) {
    self.text = text
    self.width = max(1, width)
    lines.reserveCapacity(text.utf8.count / self.width + 1)
  }

  mutating func run() {
    var offset = 0
    for scalar in text.unicodeScalars {
      let length = UTF8.width(scalar)
      take(scalar, at: offset, length: length)
      offset += length
    }
    end(at: offset)
  }

  private mutating func take(_ scalar: Unicode.Scalar, at offset: Int, length: Int) {
    if scalar == "\n" {
      end(at: offset)
      begin(at: offset + 1)
      return
    }
    if rules.allowsBreak(before: scalar), inkEnd > start {
      let line = Line(start: start, end: inkEnd, spaceEnd: offset)
      chance = Opportunity(line: line, columns: columns)
    }
    let added = widths.columns(of: scalar)
    let isSpace = scalar == " "
    while !isSpace, columns + added > width, wrap(before: offset) {}
    columns += added
    if !isSpace { inkEnd = offset + length }
  }

  private mutating func end(at offset: Int) {
    lines.append(Line(start: start, end: max(start, inkEnd), spaceEnd: offset))
  }

  private mutating func begin(at offset: Int) {
    start = offset
    inkEnd = offset
    columns = 0
    chance = nil
    rules = LineBreakRules()
    widths = ScalarWidths()
  }

  /// Ends the line before what is being taken; false when there is nothing that it could end with.
  private mutating func wrap(before offset: Int) -> Bool {
    if partWord() { return true }
    parted = 0
    guard let chance else { return cut(before: offset) }
    lines.append(chance.line)
    start = chance.line.spaceEnd
    columns -= chance.columns
    self.chance = nil
    return true
  }

  /// Parts a word: as many whole characters as fit, at least one.
  private mutating func cut(before offset: Int) -> Bool {
    let utf8 = text.utf8
    let from = utf8.index(utf8.startIndex, offsetBy: start)
    let to = utf8.index(from, offsetBy: offset - start)
    var place = from
    var left = width
    while place < to {
      let columns = CharacterWidth.columns(of: text[place])
      guard place == from || columns <= left else { break }
      left -= columns
      text.formIndex(after: &place)
    }
    guard place > from, place <= to else { return false }
    let end = start + utf8.distance(from: from, to: place)
    lines.append(Line(start: start, end: end, spaceEnd: end))
    start = end
    columns = CharacterWidth.columns(of: text[place..<to])
    return true
  }
}

extension LineFiller {
  private static let mostInARow = 2

  /// Ends the line within the word that has no room on it; false where it cannot be parted.
  private mutating func partWord() -> Bool {
    let start = chance?.line.spaceEnd ?? self.start
    let before = chance?.columns ?? 0
    // Where little is left nobody misses it.
    guard let places, parted < Self.mostInARow, width - before > max(4, width / 14) else { return false }
    guard let word = HyphenableWord(in: text, from: start) else { return false }
    let ends = places(word.letters).map { word.start + $0 }
    guard let end = ends.last(where: { before + columns(start..<$0) < width }) else { return false }
    lines.append(Line(start: self.start, end: end, spaceEnd: end, endsInWord: true))
    columns -= before + columns(start..<end)
    self.start = end
    chance = nil
    parted += 1
    return true
  }

  private func columns(_ range: Range<Int>) -> Int {
    let utf8 = text.utf8
    let from = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return CharacterWidth.columns(of: text[from..<utf8.index(from, offsetBy: range.count)])
  }
}
