import Canvas
import NewsModel

/// How a headline is laid out in a list of a width: up to two lines of title, then one of particulars.
///
///     ▌● Minister says new crossing
///     ▌  will open before winter
///     ▌  borders · 10:27 · 11 (3 new)
struct HeadlineRow {
  /// UTF-8 ranges of the title.
  let lines: [Range<Int>]
  /// Whether the last line leaves words out.
  let isCut: Bool

  static let indent = 3
  static let maximumLines = 2

  init(_ headline: Headline, columns: Int) {
    let all = LineBreaker.lines(of: headline.title.string, width: Self.textWidth(columns))
    lines = Array(all.prefix(Self.maximumLines))
    isCut = all.count > Self.maximumLines
  }

  /// The title's lines and the one below.
  var height: Int { lines.count + 1 }

  /// The same without looking for the places to break at: what is wider than a line takes two.
  static func height(_ headline: Headline, columns: Int) -> Int {
    CharacterWidth.columns(of: headline.title.string) <= textWidth(columns) ? 2 : maximumLines + 1
  }

  /// A column is left free at the right.
  static func textWidth(_ columns: Int) -> Int { max(1, columns - indent - 1) }
}
