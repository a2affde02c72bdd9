import NewsModel

/// The text that a page gives in its linked data, for pages that a script would fill in the browser.
///
/// Where the page holds a text of its own, that is better: linked data has no links or headings, and often
/// no more than the first paragraph.
enum LinkedBody {
  /// Bytes of a text from which it can be an article, and beyond which it is none.
  private static let sizes = 400...(1 << 20)

  /// The text of the linked data, if it is at least three times as long as what was found on the page.
  static func find(_ linked: LinkedData, insteadOf body: RichText) -> RichText? {
    guard let text = linked.article?["articleBody"]?.string, sizes.contains(text.utf8.count),
      3 * body.plainText.utf8.count <= text.utf8.count
    else { return nil }
    var builder = RichTextBuilder(base: nil)
    for paragraph in paragraphs(text) {
      builder.open("p") { _ in nil }
      builder.text(paragraph)
      builder.close("p")
    }
    let rich = builder.finish()
    return rich.isEmpty ? nil : rich
  }

  /// Lines, or what the tags of paragraphs set apart.
  private static func paragraphs(_ text: String) -> [String] {
    text.replacing("</p>", with: "\n").replacing("<br", with: "\n<br").split(whereSeparator: \.isNewline)
      .map { MarkupText.plain(String($0)) }.filter { !$0.isEmpty }
  }
}
