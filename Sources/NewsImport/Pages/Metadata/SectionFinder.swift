import CGumbo

/// The part of the paper that a page belongs to, and its tags.
enum SectionFinder {
  static func section(_ page: PageContext) -> String? {
    let claims = [
      page.linked.strings("articleSection").first,
      page.meta.first("article:section", "parsely-section", "section", "dc.subject", "cxenseparse:section"),
      breadcrumb(page), categoryLink(page),
    ]
    return claims.compactMap { $0 }.first { $0.utf8.count >= 2 && $0.utf8.count <= 60 && !$0.contains("://") }
  }

  /// The last crumb but the page itself.
  private static func breadcrumb(_ page: PageContext) -> String? {
    guard let list = page.linked.nodes.first(where: { LinkedData.types($0).contains("BreadcrumbList") })
    else { return nil }
    let crumbs = (list["itemListElement"]?.list ?? []).compactMap { element in
      (element["name"] ?? element["item"]?["name"])?.string.map { MarkupText.plain($0) }
    }
    let inner = crumbs.filter { !["home", "startseite", "accueil", "inicio"].contains($0.lowercased()) }
    let headlines = HeadlineFinder.claims(page)
    return inner.first { crumb in !headlines.contains { WordMatch.isSame($0, crumb) } }
  }

  private static func categoryLink(_ page: PageContext) -> String? {
    let node = page.tree.nodes.indices.first { node in
      guard page.tree.tag(node) == GUMBO_TAG_A, let rel = page.tree.string(node, .rel) else { return false }
      return rel.contains("category")
    }
    return node.map { page.text($0) }
  }

  static func tags(_ page: PageContext) -> [String] {
    var tags = page.meta.all("article:tag") + page.linked.strings("keywords")
    if tags.isEmpty { tags = page.meta.all("news_keywords", "parsely-tags", "sailthru.tags", "keywords") }
    if tags.count == 1 { tags = tags[0].split(separator: ",").map(String.init) }
    if tags.isEmpty { tags = links(page) }
    var seen: Set<String> = []
    let tidy = tags.map { FoldedText.folded($0.utf8) }.filter { !$0.isEmpty && $0.utf8.count <= 60 }
    return Array(tidy.filter { seen.insert($0.lowercased()).inserted }.prefix(30))
  }

  private static func links(_ page: PageContext) -> [String] {
    let nodes = page.tree.nodes.indices.filter { node in
      page.tree.tag(node) == GUMBO_TAG_A
        && page.tree.string(node, .rel)?.split(separator: " ").contains("tag") == true
    }
    return nodes.prefix(30).map { page.text($0) }
  }
}
