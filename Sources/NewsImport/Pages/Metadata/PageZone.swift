import CGumbo
import NewsModel

/// The zone in which a page tells its times: a story of the evening in New York is of that day there, wherever it is read.
enum PageZone {
  /// Times of a page that are looked at.
  private static let mostTimes = 64

  /// Seconds east of Greenwich: as the page writes that moment, or else as it writes all its times; nil where it names none
  /// but UTC.
  static func offset(of moment: Timestamp?, on page: PageContext) -> Int? {
    var offsets: Set<Int> = []
    for text in times(page) {
      guard let offset = offset(in: text), offset != 0 else { continue }
      if let moment, DateReader.read(text) == moment { return offset }
      offsets.insert(offset)
    }
    return offsets.count == 1 ? offsets.first : nil
  }

  private static func times(_ page: PageContext) -> [String] {
    let claimed =
      page.linked.dates("datePublished") + page.linked.dates("dateModified")
      + [page.meta.first("article:published_time"), page.meta.first("article:modified_time")].compactMap {
        $0
      }
    let marked = page.tree.nodes.indices.lazy.filter { page.tree.tag($0) == GUMBO_TAG_TIME }
      .prefix(mostTimes).compactMap { page.tree.string($0, .datetime) }
    return claimed + Array(marked)
  }

  /// Of a time that ends in `+hh:mm` or `+hhmm` (RFC 3339, section 4.2).
  private static func offset(in text: String) -> Int? {
    let bytes = Array(text.utf8.suffix(7))
    guard let sign = bytes.lastIndex(where: { $0 == 0x2B || $0 == 0x2D }), sign > 0,
      DateCursor.isDigit(bytes[sign - 1]), text.utf8.contains(0x3A)
    else { return nil }
    var cursor = DateCursor(Array(bytes[sign...]))
    guard bytes.count - sign >= 5, let offset = cursor.offset(), cursor.isAtEnd else { return nil }
    return abs(offset) <= 14 * 3600 ? offset : nil
  }
}
