import CGumbo
import NewsModel

/// The part of the paper that a page belongs to, and its tags.
enum SectionFinder {
  static func section(_ page: PageContext, headline: Int?, address: String?) -> Found<String>? {
    let claims = [
      page.linked.found("articleSection"),
      page.meta.found(
        "article:section", "parsely-section", "section", "articlesection", "dc.subject", "cxenseparse:section"
      ),
      breadcrumb(page).map { Found($0, "JSON-LD BreadcrumbList") },
      categoryLink(page).map { Found($0, "<a rel=category>") },
      printedCrumb(page).map { Found($0, "the crumbs of the page") },
      kicker(page, headline).map { Found($0, "the line above the headline") },
      path(address).map { Found($0, PageOrigins.addressPath) },
    ]
    return claims.compactMap { $0 }.first {
      $0.value.utf8.count >= 2 && $0.value.utf8.count <= 60 && !$0.value.holds("://")
    }
  }

  /// The last crumb but the page itself.
  private static func breadcrumb(_ page: PageContext) -> String? {
    guard let list = page.linked.nodes.first(where: { LinkedData.types($0).contains("BreadcrumbList") })
    else { return nil }
    let crumbs = (list["itemListElement"]?.list ?? []).compactMap { element in
      (element["name"] ?? element["item"]?["name"])?.string.map { MarkupText.plain($0) }
    }
    let inner = crumbs.filter { !["home", "startseite", "accueil", "inicio"].contains($0.lowercased()) }
    let headlines = page.titles.map(\.value)
    return inner.first { crumb in !headlines.contains { WordMatch.isSame($0, crumb) } }
  }

  private static func categoryLink(_ page: PageContext) -> String? {
    let node = page.tree.nodes.indices.first { node in
      guard page.tree.tag(node) == GUMBO_TAG_A, let rel = page.tree.string(node, .rel) else { return false }
      return rel.holds("category")
    }
    return node.map { page.text($0) }
  }

  private static let homes: Set<String> = [
    "home", "homepage", "front page", "startseite", "accueil", "inicio", "início", "news", "start", "главная",
  ]

  /// The first link after "Home" in a list of crumbs.
  private static func printedCrumb(_ page: PageContext) -> String? {
    guard
      let list = page.tree.nodes.indices.first(where: {
        page.outline.hints[$0].contains(.crumbs) && page.outline.all[$0] < 300
      })
    else { return nil }
    let links = page.tree.descendants(list).filter { page.tree.tag($0) == GUMBO_TAG_A }
    return links.map { page.text($0) }.first {
      !$0.isEmpty && $0.utf8.count <= 40 && !homes.contains($0.lowercased())
    }
  }

  /// A short line named for it above the headline.
  private static func kicker(_ page: PageContext, _ headline: Int?) -> String? {
    guard let headline else { return nil }
    let first = page.outline.blocks(in: headline).lowerBound
    for index in (max(0, first - 4)..<first).reversed() {
      let block = page.outline.blocks[index]
      guard block.length <= 30, block.linkShare > 0.9 else { continue }
      let names = page.outline.hints[block.element].union(
        page.tree.parent(block.element).map { page.outline.hints[$0] } ?? [])
      if names.contains(.kicker) { return page.texts[index].text }
    }
    return nil
  }

  private static let places: Set<String> = [
    "article", "articles", "story", "stories", "blog", "blogs", "amp", "live", "posts", "post", "index", "p",
    "a", "en", "de", "fr", "es", "www", "web", "content",
  ]

  /// The first part of the path, where a path goes on behind it.
  private static func path(_ address: String?) -> String? {
    guard let address, let start = address.place(of: "://") else { return nil }
    let parts = address[start...].dropFirst(3).prefix { $0 != "?" && $0 != "#" }.split(separator: "/")
      .dropFirst()
    guard parts.count > 1, let first = parts.first?.lowercased(), !places.contains(first),
      !homes.contains(first)
    else { return nil }
    return first.count >= 3 && first.count <= 20 && first.allSatisfy({ $0.isLetter || $0 == "-" })
      ? first.replacing("-", with: " ") : nil
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
