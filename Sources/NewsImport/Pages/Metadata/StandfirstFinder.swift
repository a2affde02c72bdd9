/// The sentence that a page prints between headline and text, or else its description.
enum StandfirstFinder {
  static func find(_ page: PageContext, headline: Int?, body: BodyCandidate?) -> Found<String>? {
    let description =
      page.meta.found("og:description") ?? page.linked.found("description")
      ?? page.meta.found("description", "twitter:description", "dc.description", "dcterms.description")
    if let printed = printed(page, headline, body, like: description?.value) {
      return Found(printed, "printed below the headline")
    }
    return description.flatMap { isHeadline($0.value, headline, page) ? nil : $0 }
  }

  private static func printed(
    _ page: PageContext, _ headline: Int?, _ body: BodyCandidate?, like description: String?
  ) -> String? {
    guard let headline, let first = body?.blocks.first else { return nil }
    let start = page.outline.blocks(in: headline).upperBound
    guard start < first, first - start < 40 else { return nil }
    for index in start..<first {
      let block = page.outline.blocks[index]
      guard block.length >= 25, block.length <= 500, block.linkShare < 0.5, !page.isForeign(block.first),
        !isHeadline(page.texts[index].text, headline, page)
      else { continue }
      if isNamed(page, block.element) || isLike(page.texts[index].text, description) {
        return page.texts[index].text
      }
    }
    return below(page, start, first)
  }

  /// A sentence right below the headline that is not of the text.
  private static func below(_ page: PageContext, _ start: Int, _ first: Int) -> String? {
    let block = page.outline.blocks[start]
    guard block.length >= 40, block.length <= 400, block.linkLength == 0, !page.isForeign(block.first) else {
      return nil
    }
    let text = page.texts[start].text
    return isByline(text) || page.outline.hints[block.element].contains(.caption) ? nil : text
  }

  private static let leads = [
    "by ", "posted ", "published ", "written by ", "updated ", "von ", "par ", "por ",
  ]

  /// Who wrote it, or when.
  private static func isByline(_ text: String) -> Bool {
    let lower = text.lowercased()
    if leads.contains(where: { lower.hasPrefix($0) }) { return true }
    return ([text] + PrintedDate.parts(text) + text.split { "／/|".contains($0) }.map(String.init)).contains {
      part in
      part.utf8.count <= 60 && DateFinder.read(PrintedDate.stripped(part).text) != nil
    }
  }

  private static func isHeadline(_ text: String, _ headline: Int?, _ page: PageContext) -> Bool {
    if let headline, WordMatch.isSame(page.text(headline), text) { return true }
    return page.meta.first("og:title").map { WordMatch.isSame($0, text) } ?? false
  }

  private static func isNamed(_ page: PageContext, _ node: Int) -> Bool {
    var current: Int? = node
    for _ in 0..<3 {
      guard let element = current else { return false }
      if page.outline.hints[element].contains(.standfirst), page.outline.good[element] < 600 { return true }
      current = page.tree.parent(element)
    }
    return false
  }

  private static func isLike(_ text: String, _ description: String?) -> Bool {
    guard let description else { return false }
    return WordMatch.likeness(WordMatch.words(text), WordMatch.words(description)) > 0.8
  }
}
