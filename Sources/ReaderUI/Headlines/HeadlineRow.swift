import Canvas
import NewsModel

/// How a headline is laid out in a list of a width: up to two lines of title, then one of particulars.
///
///     ▌● Minister says new crossing
///     ▌  will open before winter
///     ▌  borders · 10:27 · 11 (3 new)
///
/// In a search the words around what was found stand between the two.
struct HeadlineRow {
  /// UTF-8 ranges of the title.
  let lines: [Range<Int>]
  /// Whether the last line leaves words out.
  let isCut: Bool
  /// UTF-8 ranges of the snippet, and whether it goes on.
  let snippetLines: [Range<Int>]
  let isSnippetCut: Bool

  static let indent = 3
  static let maximumLines = 2

  init(_ headline: Headline, columns: Int) {
    let all = LineBreaker.lines(of: headline.title.string, width: Self.textWidth(columns))
    lines = Array(all.prefix(Self.maximumLines))
    isCut = all.count > Self.maximumLines
    let snippet =
      headline.snippet.map { LineBreaker.lines(of: $0.string, width: Self.textWidth(columns)) } ?? []
    snippetLines = Array(snippet.prefix(Self.maximumSnippet(columns)))
    isSnippetCut = snippet.count > snippetLines.count
  }

  /// The title's lines, the snippet's, and the one below.
  var height: Int { lines.count + snippetLines.count + 1 }

  /// The same without looking for the places to break at: what is wider than a line takes two.
  static func height(_ headline: Headline, columns: Int) -> Int {
    let room = textWidth(columns)
    let title = CharacterWidth.fits(headline.title.string, columns: room) ? 1 : maximumLines
    guard let snippet = headline.snippet else { return title + 1 }
    return title + (CharacterWidth.fits(snippet.string, columns: room) ? 1 : maximumSnippet(columns)) + 1
  }

  /// Lines of a snippet: what a wide pane has on one.
  private static func maximumSnippet(_ columns: Int) -> Int { columns < 66 ? 2 : 1 }

  /// A column is left free at the right.
  static func textWidth(_ columns: Int) -> Int { max(1, columns - indent - 1) }
}
