import CGumbo
import NewsModel

/// What a page says of its lead picture outside of a `figure`: captions and credits in elements that are named for them, the
/// linked data, and the alternative text.
struct PictureWords {
  private let page: PageContext
  private let region: Range<Int>

  /// Nodes before the headline in which the lead picture may stand, and nodes between a picture and its words.
  private static let before = 250
  private static let nearby = 80
  private static let longest = 350.0

  /// Adds what the figure lacks.
  static func add(to figure: inout Figure, _ page: PageContext, headline: Int?, body: BodyCandidate?) {
    guard figure.credit == nil else { return }
    let words = PictureWords(page, headline, body)
    let found =
      words.printed(hasCaption: figure.caption != nil) ?? words.linked() ?? words.alternative(figure)
    guard let found else { return }
    figure.credit = found.credit
    figure.caption = figure.caption ?? found.caption
  }

  private init(_ page: PageContext, _ headline: Int?, _ body: BodyCandidate?) {
    self.page = page
    let text = body?.blocks.dropFirst().first.map { page.outline.blocks[$0].first } ?? headline ?? 0
    let start = max(0, min(headline ?? text, text) - Self.before)
    region = start..<max(start, text)
  }

  // MARK: - In elements of their own

  private func printed(hasCaption: Bool) -> CaptionCredit? {
    for node in region where isNamed(node) && !page.isForeign(node) {
      let text = page.text(node)
      guard text.utf8.count > 1 else { continue }
      let isCredit = page.outline.hints[node].contains(.credit) || isProperty(node)
      guard isNearPicture(node) else { continue }
      let words = isCredit ? Self.credited(text) : CaptionCredit(caption: text)
      if words.credit != nil || (!hasCaption && words.caption != nil) { return words }
    }
    return nil
  }

  private func isNamed(_ node: Int) -> Bool {
    guard !page.tree.nodes[node].isText, page.outline.all[node] > 1, page.outline.all[node] <= Self.longest
    else {
      return false
    }
    return !page.outline.hints[node].isDisjoint(with: [.credit, .caption]) || isProperty(node)
  }

  private func isProperty(_ node: Int) -> Bool {
    guard let property = page.tree.value(node, .itemprop) else { return false }
    return property.elementsEqual("creditText".utf8) || property.elementsEqual("copyrightHolder".utf8)
  }

  private func isNearPicture(_ node: Int) -> Bool {
    let near = max(0, node - Self.nearby)..<min(page.tree.nodes.count, node + Self.nearby / 2)
    return near.contains { page.tree.tag($0) == GUMBO_TAG_IMG || page.tree.tag($0) == GUMBO_TAG_IMAGE }
  }

  /// The text of an element that is named for a credit and may hold the caption before it.
  private static func credited(_ text: String) -> CaptionCredit {
    let split = CaptionCredit(caption: text)
    return split.credit == nil ? CaptionCredit(caption: "", credit: text) : split
  }

  // MARK: - Elsewhere

  /// `creditText`, or who holds the rights, of the picture that the linked data names.
  private func linked() -> CaptionCredit? {
    guard let image = page.linked.article?["image"]?.list.first.map({ page.linked.resolved($0) }) else {
      return nil
    }
    for name in ["creditText", "copyrightHolder", "creator"] {
      guard let value = image[name]?.list.first.map({ page.linked.resolved($0) }),
        let text = value.string ?? value["name"]?.string
      else { continue }
      let credit = CaptionCredit(caption: "", credit: MarkupText.plain(text))
      if credit.credit != nil { return credit }
    }
    return nil
  }

  /// "A boat. (Photo by Jane Doe)" as the alternative text, where there is no caption.
  private func alternative(_ figure: Figure) -> CaptionCredit? {
    guard figure.caption == nil, let alt = figure.alt?.string ?? page.meta.first("og:image:alt") else {
      return nil
    }
    let found = CaptionCredit(caption: alt)
    guard found.caption != nil, found.credit != nil else { return nil }
    var credit = found
    credit.caption = nil
    return credit
  }
}
