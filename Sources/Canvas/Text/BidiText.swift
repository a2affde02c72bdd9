import Bidirection

/// Where the parts of a text stand on a line, some written from left to right and some from right to left (UAX #9).
///
/// All offsets are UTF-8 offsets of the text, on character boundaries.
package struct BidiText: Hashable, Sendable {
  /// A part of a line that is written in one direction.
  package struct Run: Hashable, Sendable {
    package let range: Range<Int>
    package let isRightToLeft: Bool

    package init(range: Range<Int>, isRightToLeft: Bool) {
      self.range = range
      self.isRightToLeft = isRightToLeft
    }
  }

  private struct Part: Hashable, Sendable {
    /// The number of its first character.
    let start: Int
    var isRightToLeft = false
  }

  /// Where each character begins, and the end of the text.
  private(set) var starts: [Int32] = []
  private var levels: [Int8] = []
  private var shapes: [UInt32] = []
  /// Whether a character is drawn into the cell of the one before it.
  private(set) var joins: [Bool] = []
  private var parts: [Part] = []
  /// The direction in which the parts follow each other, where the caller has named them.
  private var isMirrored: Bool?

  /// nil for a text that has nothing from right to left: it stands as it was written.
  ///
  /// - Parameters:
  ///   - boundaries: Offsets at which something begins that is ordered by itself, a name beside a number, say. Line
  ///     feeds are such places without being named.
  ///   - mirrors: Whether such parts follow each other in the direction of the first one, and not from left to right.
  package init?(_ text: String, boundaries: [Int] = [], mirrors: Bool = false) {
    guard text[...].holdsRightToLeft else { return nil }
    var pending: [UInt32] = []
    var widths = ScalarWidths()
    var offset = 0
    var isNext = true
    for scalar in text.unicodeScalars {
      if isNext || boundaries.contains(offset) {
        close(&pending, mirrors)
        parts.append(Part(start: starts.count))
      }
      joins.append(widths.columns(of: scalar) == 0 && scalar.value >= 0x300)
      starts.append(Int32(truncatingIfNeeded: offset))
      pending.append(scalar.value)
      offset += UTF8.width(scalar)
      isNext = scalar == "\n"
    }
    close(&pending, mirrors)
    starts.append(Int32(truncatingIfNeeded: offset))
    if !boundaries.isEmpty { isMirrored = mirrors && parts[0].isRightToLeft }
  }

  /// What has no letter, such as a stop between two names, goes the way of the whole.
  private mutating func close(_ pending: inout [UInt32], _ mirrors: Bool) {
    guard !pending.isEmpty else { return }
    let paragraph = Paragraph(pending)
    let isTurned = mirrors && parts[0].isRightToLeft && !pending.contains(where: Self.isLetter)
    levels += isTurned ? pending.map { _ in 1 } : paragraph.levels
    shapes += paragraph.shapes
    parts[parts.count - 1].isRightToLeft = paragraph.isRightToLeft
    pending = []
  }

  private static func isLetter(_ value: UInt32) -> Bool {
    guard let properties = Unicode.Scalar(value)?.properties else { return false }
    return properties.isAlphabetic || properties.numericType != nil
  }
}

extension BidiText {
  /// Whether a line that begins at an offset is written from right to left, and stands at the right.
  package func isRightToLeft(at offset: Int) -> Bool {
    if let isMirrored { return isMirrored }
    let index = self.index(of: offset)
    return parts.last { $0.start <= index }?.isRightToLeft ?? false
  }

  /// The runs of a line from left to right, as they are drawn (L2).
  package func runs(of line: Range<Int>) -> [Run] {
    let whole = index(of: line.lowerBound)..<index(of: line.upperBound)
    var runs: [[Run]] = []
    for number in parts.indices {
      let end = number + 1 < parts.count ? parts[number + 1].start : levels.count
      let part = (parts[number].start..<max(end, parts[number].start)).clamped(to: whole)
      if !part.isEmpty { runs.append(ordered(part, isRightToLeft: parts[number].isRightToLeft)) }
    }
    return Array((isMirrored == true ? runs.reversed() : runs).joined())
  }

  /// Characters of one level in a row; then every run of the higher levels is turned round, the highest first.
  private func ordered(_ part: Range<Int>, isRightToLeft: Bool) -> [Run] {
    // Spaces at the end of a line have the level of the paragraph (L1).
    let end = (part.last { shapes[$0] != 0x20 && shapes[$0] != 0x0A } ?? part.lowerBound - 1) + 1
    let level = { (index: Int) in index < end ? levels[index] : (isRightToLeft ? 1 : 0) }
    var pieces: [(characters: Range<Int>, level: Int8)] = []
    for index in part {
      if let last = pieces.last, last.level == level(index) {
        pieces[pieces.count - 1].characters = last.characters.lowerBound..<index + 1
      } else {
        pieces.append((index..<index + 1, level(index)))
      }
    }
    let highest = pieces.map(\.level).max() ?? 0
    for level in stride(from: highest, to: 0, by: -1) { Self.turn(&pieces, from: level) }
    return pieces.map { piece in
      Run(
        range: Int(starts[piece.characters.lowerBound])..<Int(starts[piece.characters.upperBound]),
        isRightToLeft: piece.level % 2 != 0)
    }
  }

  private static func turn(_ pieces: inout [(characters: Range<Int>, level: Int8)], from level: Int8) {
    var start = 0
    while start < pieces.count {
      var end = start
      while end < pieces.count, pieces[end].level >= level { end += 1 }
      pieces[start..<end].reverse()
      start = max(end, start + 1)
    }
  }

  /// What is drawn of a run or a part of one, from left to right.
  func shown(_ run: Run) -> String {
    let indices = index(of: run.range.lowerBound)..<index(of: run.range.upperBound)
    var result = String.UnicodeScalarView()
    guard run.isRightToLeft else {
      result.append(contentsOf: indices.compactMap { Unicode.Scalar(shapes[$0]) })
      return String(result)
    }
    var end = indices.upperBound
    for index in indices.reversed() where index == indices.lowerBound || !joins[index] {
      append(index..<end, to: &result)
      end = index
    }
    return String(result)
  }

  /// A character with its marks. Joiners between letters have done their work; in pictures they have not.
  private func append(_ cluster: Range<Int>, to result: inout String.UnicodeScalarView) {
    let scalars = cluster.compactMap { Unicode.Scalar(shapes[$0]) }
    guard let base = scalars.first else { return }
    let isPicture = EmojiSequence.isPicture(base)
    result.append(contentsOf: scalars.filter { isPicture || !("\u{200C}"..."\u{200D}").contains($0) })
  }

  func index(of offset: Int) -> Int {
    var (low, high) = (0, max(0, starts.count - 1))
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
