import CGumbo

/// The headline: the heading of the page that is most like what the page calls itself.
enum HeadlineFinder {
  struct Headline {
    var text: String
    /// The element that it was read from, if it is printed on the page.
    var node: Int?
    var origin = ""
  }

  /// Likeness from which a heading is the headline.
  private static let enough = 0.5

  static func find(_ page: PageContext) -> Headline? {
    let claims = Set(page.titles.map(\.value)).map { Set(WordMatch.words($0)) }
    let headings = headings(page)
    var best: (node: Int, text: String, score: Double)?
    for (position, heading) in headings.enumerated() {
      let words = Set(WordMatch.words(heading.text))
      var score = claims.map { WordMatch.likeness(words, $0) }.max() ?? 0
      // A heading that says what the page calls itself is the headline, by whatever name it is surrounded.
      let isSame = score > 0.9 && page.tree.tag(heading.node) == GUMBO_TAG_H1
      score -= Double(min(position, 10)) * 0.01 + (isSame ? min(heading.penalty, 0.1) : heading.penalty)
      if score > best?.score ?? 0 { best = (heading.node, heading.text, score) }
    }
    if let best, best.score >= enough { return headline(best.text, best.node, page) }
    if let only = onlyHeading(headings, page) { return only }
    if let claim = page.titles.first {
      return Headline(text: claim.value, node: nil, origin: claim.origin)
    }
    return headings.first.map { headline($0.text, $0.node, page) }
  }

  private static func headline(_ text: String, _ node: Int, _ page: PageContext) -> Headline {
    Headline(
      text: SiteSuffix.removed(from: text, sites: page.siteNames), node: node,
      origin: "<\(TagNames.name(page.tree.tag(node)))> of the page")
  }

  /// The only `h1` of a page is its headline, whatever the page calls itself for search engines.
  private static func onlyHeading(
    _ headings: [(node: Int, text: String, penalty: Double)], _ page: PageContext
  ) -> Headline? {
    let tops = headings.filter { page.tree.tag($0.node) == GUMBO_TAG_H1 }
    guard tops.count == 1, let top = tops.first, !isFurnished(top.node, page) else { return nil }
    let isShort = WordMatch.words(top.text).count < 3
    let sites = page.siteNames
    guard !isShort, !sites.contains(where: { WordMatch.isSame($0, top.text) }) else { return nil }
    return headline(top.text, top.node, page)
  }

  /// In navigation, a comment or the like; a name that adverts have as well is not enough to refuse the only heading.
  private static func isFurnished(_ node: Int, _ page: PageContext) -> Bool {
    var current: Int? = node
    while let element = current {
      switch page.outline.marks[element] {
      case .comments, .consent, .hidden, .appeal: return true
      case .structure where page.tree.tag(element) != GUMBO_TAG_ASIDE: return true
      default: current = page.tree.parent(element)
      }
    }
    return false
  }

  /// What metadata and the title element say, without the site's name.
  static func claims(_ page: PageContext) -> [Found<String>] {
    let site = page.siteNames
    let raw = [
      page.meta.found("og:title"), page.linked.found("headline"), page.meta.found("twitter:title"),
      page.linked.found("name"), page.meta.found("dc.title", "parsely-title", "sailthru.title", "title"),
      Found(TitleParts.headline(of: page.meta.title, page) ?? page.meta.title, "<title>"),
    ]
    return raw.compactMap { claim in
      claim?.map { SiteSuffix.removed(from: $0, sites: site) }.flatMap { $0.value.isEmpty ? nil : $0 }
    }
  }

  private static func headings(_ page: PageContext) -> [(node: Int, text: String, penalty: Double)] {
    var found: [(node: Int, text: String, penalty: Double)] = []
    for node in page.tree.nodes.indices {
      guard let penalty = penalty(page, node) else { continue }
      let text = page.text(node)
      if !text.isEmpty, text.utf8.count < 400 { found.append((node, text, penalty)) }
      if found.count > 60 { break }
    }
    return found
  }

  private static func penalty(_ page: PageContext, _ node: Int) -> Double? {
    switch page.tree.tag(node) {
    case GUMBO_TAG_H1: return page.isForeign(node) ? 0.3 : 0
    case GUMBO_TAG_H2: return page.isForeign(node) ? nil : 0.15
    case GUMBO_TAG_H3: return page.isForeign(node) ? nil : 0.25
    default:
      guard let property = page.tree.string(node, .itemprop), property.holds("headline") else {
        return nil
      }
      return page.tree.tag(node) == GUMBO_TAG_META ? nil : 0.1
    }
  }
}

/// Takes the site's name off a title.
enum SiteSuffix {
  private static let separators = [
    " | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " // ", " ~ ", " < ",
    " ― ", "｜", "|", "_", "：",
  ]

  static func removed(from title: String, sites: [String]) -> String {
    var title = title
    for _ in 0..<3 {
      guard let shorter = shortened(title, sites) else { break }
      title = shorter
    }
    return title
  }

  private static func shortened(_ title: String, _ sites: [String]) -> String? {
    for separator in separators where title.holds(separator) {
      let parts = title.pieces(between: separator)
      guard parts.count > 1, let first = parts.first, let last = parts.last else { continue }
      if isSite(last, sites) || (separator == " | " && genres.contains(last.lowercased())) {
        return parts.dropLast().joined(separator: separator)
      }
      if isSite(first, sites) { return parts.dropFirst().joined(separator: separator) }
    }
    return nil
  }

  /// What papers put behind a headline to say of what kind the piece is.
  private static let genres: Set<String> = [
    "opinion", "analysis", "editorial", "column", "commentary", "comment", "letters", "kommentar", "meinung",
    "opinión", "opinião", "tribune",
  ]

  private static func isSite(_ part: Substring, _ sites: [String]) -> Bool {
    let name = letters(part)
    guard !name.isEmpty else { return true }
    return sites.contains { site in
      let site = letters(site[...])
      guard site.count > 2 else { return false }
      return name == site || (name.count > 3 && site.holds(name))
        || (name.holds(site) && name.count <= 2 * site.count)
    }
  }

  private static func letters(_ text: Substring) -> String {
    String(text).lowered().words(withDigits: true).joined()
  }
}
