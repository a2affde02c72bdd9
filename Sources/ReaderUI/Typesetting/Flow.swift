import Canvas
import NewsModel

/// A text that is to be broken into lines: the words of a paragraph with their inks.
struct Flow {
  private(set) var text = ""
  /// Where each ink ends, as UTF-8 offsets in ascending order.
  private(set) var inks: [(end: Int, ink: Ink)] = []
  /// What the program put between the author's words (link numbers): not counted in reading positions.
  private(set) var inserted: [Range<Int>] = []
  private var length = 0
  /// Where something begins that is ordered by itself, whatever its script; see `BidiText`.
  private var boundaries: [Int] = []
  /// Whether such parts follow each other from right to left where the first one is written so.
  var mirrorsParts = false

  init() {}

  init(_ text: SafeText, _ ink: Ink) {
    append(text, ink)
  }

  var isBlank: Bool { text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x0A } }

  mutating func append(_ piece: SafeText, _ ink: Ink) {
    guard !piece.isEmpty else { return }
    text += piece.string
    length += piece.string.utf8.count
    if inks.last?.ink == ink { inks.removeLast() }
    inks.append((length, ink))
  }

  mutating func insert(_ piece: SafeText, _ ink: Ink) {
    let start = length
    append(piece, ink)
    inserted.append(start..<length)
  }

  /// What follows does not mix with what is before it.
  mutating func part() {
    boundaries.append(length)
  }

  /// nil where everything stands in the order it was written in.
  var order: BidiText? { BidiText(text, boundaries: boundaries, mirrors: mirrorsParts) }

  mutating func append(_ other: Flow) {
    let start = length
    boundaries += other.boundaries.map { start + $0 }
    text += other.text
    length += other.length
    inks += other.inks.map { (start + $0.end, $0.ink) }
    inserted += other.inserted.map { start + $0.lowerBound..<start + $0.upperBound }
  }

  /// How many bytes of the author's words lie before an offset.
  func plainOffset(_ offset: Int) -> Int {
    offset - inserted.reduce(0) { $0 + max(0, min($1.upperBound, offset) - $1.lowerBound) }
  }

  /// The parts of a range that have one ink each.
  func pieces(of range: Range<Int>) -> [(Range<Int>, Ink)] {
    var result: [(Range<Int>, Ink)] = []
    var start = range.lowerBound
    var low = 0
    var high = inks.count
    while low < high {
      let middle = (low + high) / 2
      if inks[middle].end <= start { low = middle + 1 } else { high = middle }
    }
    while start < range.upperBound, low < inks.count {
      let end = min(inks[low].end, range.upperBound)
      result.append((start..<end, inks[low].ink))
      start = end
      low += 1
    }
    return result
  }
}
