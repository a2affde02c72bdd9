import CGumbo

/// A name that stands near the headline or below the text and is known for the author's only by what it is
/// joined to: a link to a page of authors, a portrait, a heading "About the author".
enum NearbyAuthor {
  static func find(_ page: PageContext, headline: Int?, body: BodyCandidate?) -> Found<[String]>? {
    guard let headline else { return nil }
    let start = page.outline.blocks(in: headline).lowerBound
    let top = window(start - 6, start + 16, page)
    let end = body?.blocks.last ?? start
    let foot = window(end + 1, end + 14, page)
    if let name = linked(page, top) { return Found([name], "a link to a page of authors") }
    if let name = portrayed(page, top) { return Found([name], "a name beside a portrait") }
    if let name = dated(page, headline) { return Found([name], "a name beside the date") }
    let listed = listed(page, top)
    if !listed.isEmpty { return Found(listed, "a heading near the headline") }
    if let name = headed(page, foot) { return Found([name], "a heading below the text") }
    if let name = portrayed(page, foot) { return Found([name], "a name beside a portrait") }
    if let name = linked(page, foot) { return Found([name], "a link to a page of authors") }
    return nil
  }

  private static func window(_ first: Int, _ last: Int, _ page: PageContext) -> Range<Int> {
    let count = page.outline.blocks.count
    let first = max(0, min(first, count))
    return first..<max(first, min(last, count))
  }

  // MARK: - Links

  private static let places: Set<Substring> = [
    "author", "authors", "autor", "autores", "auteur", "auteurs", "contributor", "contributors", "writer",
    "writers", "staff", "reporter", "reporters", "journalist", "journalists", "byline", "people", "team",
    "profile", "profiles", "editors", "columnist", "columnists", "autoren", "autorin", "autorinnen",
    "redaktion",
    "redakteur", "verfasser", "mitarbeiter", "journaliste", "journalistes", "signataires", "redacteur",
    "redactie", "autore", "autori", "firma", "firmas", "periodista", "periodistas", "colunista", "colunistas",
    "skribent", "forfatter", "journalister", "autorzy", "autori", "szerzo", "avtor", "avtory", "yazar",
    "yazarlar", "penulis", "editor",
  ]

  private static func linked(_ page: PageContext, _ blocks: Range<Int>) -> String? {
    guard let first = blocks.first, let last = blocks.last else { return nil }
    let nodes = page.outline.blocks[first].first...page.outline.blocks[last].last
    let start = max(0, nodes.lowerBound - 12)
    for node in start...nodes.upperBound where page.tree.tag(node) == GUMBO_TAG_A {
      guard let href = page.tree.string(node, .href), isOfAuthor(href), page.outline.all[node] <= 40 else {
        continue
      }
      if let name = name(page.text(node)) { return name }
    }
    return nil
  }

  /// ".../authors/ann-field": a place for authors, and one of them.
  private static func isOfAuthor(_ href: String) -> Bool {
    let path = href.lowered().utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    let parts = path.split(separator: UInt8(ascii: "/")).map { Substring($0) }
    return parts.dropLast().contains {
      places.contains($0) || $0.hasSuffix("-authors") || $0.hasSuffix("-author")
    }
  }

  // MARK: - Portraits

  private static func portrayed(_ page: PageContext, _ blocks: Range<Int>) -> String? {
    for index in blocks where page.outline.blocks[index].length <= 40 {
      let block = page.outline.blocks[index]
      let near = max(0, block.first - 12)..<block.first
      let pictures = near.filter { page.tree.tag($0) == GUMBO_TAG_IMG && page.tree.has($0, .alt) }
      guard !pictures.isEmpty, !page.isForeign(block.first), let name = name(page.texts[index].text) else {
        continue
      }
      if pictures.contains(where: { page.tree.string($0, .alt).map { WordMatch.isSame($0, name) } == true }) {
        return name
      }
    }
    return nil
  }

  // MARK: - Dates

  /// A name in the lines right below the headline, in one line with the date or in the line before it.
  private static func dated(_ page: PageContext, _ headline: Int) -> String? {
    let start = page.outline.blocks(in: headline).upperBound
    for index in window(start, start + 4, page) where page.outline.blocks[index].length <= 90 {
      let parts = PrintedDate.parts(page.texts[index].text)
      if parts.contains(where: { isDate($0) }) {
        if let name = parts.lazy.filter({ !isDate($0) }).compactMap({ name($0) }).first { return name }
      } else if index + 1 < page.outline.blocks.count, let name = name(page.texts[index].text),
        PrintedDate.parts(page.texts[index + 1].text).contains(where: { isDate($0) })
      {
        return name
      }
    }
    return nil
  }

  private static func isDate(_ text: String) -> Bool {
    text.utf8.count <= 60 && DateFinder.read(PrintedDate.stripped(text).text) != nil
  }

  // MARK: - Headings

  /// The names in the lines below a heading "Author(s)".
  private static func listed(_ page: PageContext, _ blocks: Range<Int>) -> [String] {
    for index in blocks where page.outline.blocks[index].length <= 20 {
      let text = page.texts[index].folded.trimmingEnds { $0 == ":" || $0.isWhitespace }
      guard
        ["author", "authors", "author(s)", "autor", "autoren", "autores", "auteurs", "auteur", "autori"]
          .contains(text)
      else { continue }
      let names = window(index + 1, index + 9, page).map { name(page.texts[$0].text) }
      return names.prefix { $0 != nil }.compactMap { $0 }
    }
    return []
  }

  private static let heads: Set<String> = [
    "about the author", "about author", "article by", "written by", "author", "the author", "posted by",
    "über den autor", "über die autorin", "zum autor", "zur autorin", "zur person", "autor", "autorin",
    "verfasst von",
    "à propos de l'auteur", "l'auteur", "sobre el autor", "acerca del autor", "sobre o autor",
    "sobre a autora",
    "informazioni sull'autore", "l'autore", "over de auteur", "om författaren", "om forfatteren", "o autorze",
    "об авторе", "автор", "この記事を書いた人", "著者", "ライター",
  ]

  private static func headed(_ page: PageContext, _ blocks: Range<Int>) -> String? {
    for index in blocks where page.outline.blocks[index].length <= 80 {
      let text = page.texts[index].folded.trimmingEnds { $0 == ":" || $0.isWhitespace }
      if heads.contains(text), blocks.contains(index + 1) {
        return name(page.texts[index + 1].text)
      }
      if text.hasPrefix("written by ") || text.hasPrefix("article by ") {
        return name(String(page.texts[index].text.dropFirst(11)))
      }
    }
    return nil
  }

  /// The text, if it is no more than one name of two to five words that begin with capitals.
  private static func name(_ text: String) -> String? {
    let names = BylineText.names(text)
    guard names.count == 1, let name = names.first else { return nil }
    let words = name.split(separator: " ")
    guard (2...5).contains(words.count), words.first?.first?.isUppercase == true,
      words.last?.first?.isUppercase == true
    else { return nil }
    return name
  }
}
