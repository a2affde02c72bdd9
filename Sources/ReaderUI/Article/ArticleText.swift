import Canvas
package import NewsModel

/// A story as lines of plain text, set as the reader sets it.
package enum ArticleText {
  /// Rows that are drawn at a time.
  private static let chunk = 256

  package static func lines(
    _ article: Article, width: Int, clock: LocalClock, now: Timestamp, isASCII: Bool = false
  ) -> [SafeText] {
    let layout = ArticleLayout(article, width: width, clock: clock, now: now)
    let look = Look(
      theme: .standard, lines: isASCII ? .ascii : .unicode, clock: clock, now: now, isASCII: isASCII)
    let count = layout.page.lines.count
    return stride(from: 0, to: count, by: chunk).flatMap { top in
      rows(of: layout.page, from: top, count: min(chunk, count - top), look)
    }
  }

  private static func rows(of page: TypesetPage, from top: Int, count: Int, _ look: Look) -> [SafeText] {
    let columns = page.lines[top..<top + count].reduce(1) { widest, line in
      max(widest, page.spans[line.spans].map(\.column).max() ?? 0)
    }
    let size = Size(columns: columns + ArticleLayout.measure + 1, rows: count)
    var frame = Frame(size: size)
    frame.leavesOrder = true
    page.draw(from: top, in: Rect(size: size), into: &frame, look)
    return frame.text().split(separator: "\n", omittingEmptySubsequences: false).map {
      SafeText(text: String($0))
    }
  }
}
