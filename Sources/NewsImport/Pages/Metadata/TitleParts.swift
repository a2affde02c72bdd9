/// The part of a `title` element that the page prints as a line of its own: the rest is the site's name or the section's.
enum TitleParts {
  private static let separators = [
    " | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " ~ ", "｜", "_", "：", " : ", "|",
  ]

  /// The longest part that stands on the page; nil where the title has no parts, or none is printed.
  static func headline(of title: String, _ page: PageContext) -> String? {
    guard let separator = separators.first(where: { title.holds($0) }) else { return nil }
    let parts = title.pieces(between: separator).map { String($0) }
    guard parts.count > 1, parts.count < 5 else { return nil }
    let long = parts.filter { WordMatch.words($0).count > 1 && 5 * $0.utf8.count >= 2 * title.utf8.count }
    return long.sorted { $0.utf8.count > $1.utf8.count }.first { isPrinted($0, page) }
  }

  private static func isPrinted(_ part: String, _ page: PageContext) -> Bool {
    let words = WordMatch.words(part)
    let length = part.count
    return page.outline.blocks.indices.contains { index in
      let block = page.outline.blocks[index]
      guard abs(block.length - length) <= 4, block.linkShare < 0.5 || block.shape == .heading else {
        return false
      }
      return WordMatch.words(page.texts[index].text) == words
    }
  }
}
