import CGumbo
import NewsModel

/// Who wrote it: the names of people, and the agency apart.
enum BylineFinder {
  struct Byline {
    var names: [String] = []
    var agency: String?
    var origin = ""

    /// "A", "A and B", "A, B and C".
    var text: String? {
      guard let last = names.last else { return nil }
      let first = names.dropLast().joined(separator: ", ")
      return first.isEmpty ? last : first + " and " + last
    }
  }

  static func find(_ page: PageContext, headline: Int?, body: BodyCandidate?) -> Byline {
    let sites = page.siteNames.map { $0.lowercased() }
    var agency: String?
    let found = sources(headline, body).lazy.compactMap { source in
      source.source(page).map { (found: $0, isTrusted: source.isTrusted) }
    }
    for isLast in [false, true] {
      // A person may be called as the site is, but the site often stands where a person should.
      for (found, isTrusted) in found where !isLast || isTrusted {
        let names = names(found.value, sites: isLast ? [] : sites, &agency)
        if !names.isEmpty {
          return Byline(names: names, agency: agency ?? printedAgency(page), origin: found.origin)
        }
      }
    }
    let own = names(metadata(page)?.value ?? [], sites: [], &agency).filter {
      $0.holds(" ") && sites.contains($0.lowercased())
    }
    return Byline(
      names: own, agency: agency ?? printedAgency(page), origin: "the site's own name in its metadata")
  }

  /// Where names stand, best first, and whether one that is the site's name may be a person's.
  private static func sources(
    _ headline: Int?, _ body: BodyCandidate?
  ) -> [(source: (PageContext) -> Found<[String]>?, isTrusted: Bool)] {
    [
      (persons, true), (metadata, false), ({ printed($0, headline, body) }, false),
      (
        { page in page.meta.labelled("written by").map { Found([$0], "meta twitter:data, written by") } },
        true
      ),
      ({ NearbyAuthor.find($0, headline: headline, body: body) }, false), (linked, false),
    ]
  }

  private static func names(_ texts: [String], sites: [String], _ agency: inout String?) -> [String] {
    var names: [String] = []
    for name in texts.flatMap({ BylineText.names($0) }) {
      if let known = AgencyNames.agency(name) {
        agency = agency ?? known
      } else if !sites.contains(name.lowercased()), !isKnown(name, names), names.count < 12 {
        names.append(name)
      }
    }
    return names
  }

  /// "Ann F." beside "Ann Field" is the same person.
  private static func isKnown(_ name: String, _ names: [String]) -> Bool {
    if names.contains(name) { return true }
    guard name.hasSuffix("."), name.holds(" ") else { return false }
    return names.contains { $0.hasPrefix(name.dropLast()) }
  }

  private static func persons(_ page: PageContext) -> Found<[String]>? {
    Found(page.linked.names("author", withOrganisations: false), "JSON-LD author")
  }

  private static func linked(_ page: PageContext) -> Found<[String]>? {
    Found(page.linked.names("author") + page.linked.names("creator"), "JSON-LD author or creator")
  }

  private static let metaNames = [
    "author", "article:author", "article:author_name", "dc.creator", "dcterms.creator", "parsely-author",
    "sailthru.author", "byl", "citation_author",
  ]

  private static func metadata(_ page: PageContext) -> Found<[String]>? {
    for meta in metaNames {
      let names = page.meta.all(meta).filter {
        !$0.holds("://") && !$0.hasPrefix("/") && $0.utf8.count < 120
      }.map { meta == "citation_author" || isReversed($0) ? inOrder($0) : $0 }
      if names.contains(where: { !BylineText.names($0).isEmpty }) { return Found(names, "meta \(meta)") }
    }
    return nil
  }

  /// "Field, Ann": two words with a comma between them, neither of which would be a byline by itself.
  private static func isReversed(_ name: String) -> Bool {
    let parts = name.split(separator: ",").map { $0.trimmed.split(separator: " ") }
    guard parts.count == 2, let family = parts.first, let given = parts.last, family.count == 1 else {
      return false
    }
    return given.first?.first?.isUppercase == true && given.dropFirst().allSatisfy { $0.utf8.count <= 2 }
      && given.count < 3
  }

  /// "Field, Ann" as people say it.
  private static func inOrder(_ name: String) -> String {
    let parts = name.split(separator: ",")
    return parts.count == 2 ? "\(parts[1].trimmed) \(parts[0].trimmed)" : name
  }

  // MARK: - On the page

  /// An agency in an element of its own, or at the end of a byline.
  private static func printedAgency(_ page: PageContext) -> String? {
    for node in page.tree.nodes.indices where !page.tree.nodes[node].isText && page.outline.all[node] <= 120 {
      let isSource = page.tree.value(node, .itemprop)?.elementsEqual("sourceOrganization".utf8) == true
      guard isSource || page.outline.hints[node].contains(.byline), !page.isForeign(node) else { continue }
      if let agency = AgencyNames.agency(inClosing: page.text(node)) { return agency }
    }
    return nil
  }

  private static func printed(_ page: PageContext, _ headline: Int?, _ body: BodyCandidate?)
    -> Found<[String]>?
  {
    let rules: [(rule: (PageContext, Int) -> Bool, origin: String)] = [
      (isMarked, "microdata author"), (isNamedLink, "<a rel=author>"),
      (isNamed, "an element named for a byline"),
    ]
    for (rule, origin) in rules {
      let found = page.tree.nodes.indices.first { node in
        !page.tree.nodes[node].isText && !page.isForeign(node) && rule(page, node)
          && !BylineText.names(page.text(node)).isEmpty
      }
      if let found { return Found(names(page, found, rule), origin) }
    }
    let line = byLine(page, headline, body)
    return line.isEmpty ? nil : Found(line, "a line near the headline")
  }

  /// The element's text, and that of its brothers marked alike.
  private static func names(_ page: PageContext, _ node: Int, _ rule: (PageContext, Int) -> Bool) -> [String]
  {
    let parent = page.tree.parent(node) ?? node
    let brothers = page.tree.children(parent).filter {
      !page.tree.nodes[$0].isText && $0 >= node && rule(page, $0)
    }
    let links = page.tree.descendants(node).filter { isNamedLink(page, $0) }
    let sources = links.isEmpty ? brothers : links
    return sources.map { firstLine(page, $0) }.filter { $0.utf8.count < 160 }
  }

  /// The name stands in the first line that has one; what a person does, in the next.
  private static func firstLine(_ page: PageContext, _ node: Int) -> String {
    let lines = page.outline.blocks(in: node).map { page.texts[$0].text }
    guard lines.count > 1 else { return BylineParts.text(of: node, page) }
    return lines.first { !BylineText.names($0).isEmpty } ?? page.text(node)
  }

  private static func isMarked(_ page: PageContext, _ node: Int) -> Bool {
    guard let property = page.tree.string(node, .itemprop), page.tree.tag(node) != GUMBO_TAG_META else {
      return false
    }
    return property == "author" || property == "author name"
  }

  private static func isNamedLink(_ page: PageContext, _ node: Int) -> Bool {
    page.tree.string(node, .rel)?.lowercased().split(separator: " ").contains("author") ?? false
  }

  private static func isNamed(_ page: PageContext, _ node: Int) -> Bool {
    guard page.outline.hints[node].contains(.byline), page.outline.good[node] < 200 else { return false }
    let text = page.text(node)
    return text.utf8.count >= 4 && text.utf8.count < 160
  }

  private static let leads = [
    "by", "written by", "article by", "author", "authors", "author(s)", "words by", "story by", "posted by",
    "von", "autor", "autorin", "par", "por", "text", "texte", "texto", "testo", "auteur", "autore", "door",
    "av",
    "af", "di", "reporter", "автор", "tekst", "szerző", "yazan", "penulis", "oleh",
  ]

  /// A line "By …", or one that is only "By" with the name in the next, near the headline.
  private static func byLine(_ page: PageContext, _ headline: Int?, _ body: BodyCandidate?) -> [String] {
    guard let headline else { return [] }
    let start = page.outline.blocks(in: headline).upperBound
    let all = page.outline.blocks.indices
    let near = Array(start..<min(start + 25, all.upperBound)) + (max(0, start - 10)..<start)
    for index in near
    where (start..<(start + 4)).contains(index) || !page.isForeign(page.outline.blocks[index].first) {
      let text = page.texts[index].text
      if let name = afterDate(text) { return [name] }
      guard text.utf8.count < 100, let lead = lead(of: text) else { continue }
      if lead.utf8.count + 1 < text.utf8.count { return [text] }
      guard all.contains(index + 1), page.texts[index + 1].text.utf8.count < 60 else { continue }
      let name = page.texts[index + 1].text
      if !BylineText.names(name).isEmpty { return [name] }
    }
    return []
  }

  /// "03/01/2017 by Ann Field, Chair of the Committee": the name behind a date.
  private static func afterDate(_ text: String) -> String? {
    guard text.utf8.count < 160, let place = text.place(of: " by "), place > text.startIndex else {
      return nil
    }
    guard DateFinder.read(PrintedDate.stripped(String(text[..<place])).text) != nil else { return nil }
    let name = text[place...].dropFirst(4).prefix { $0 != "," }
    return BylineText.names(String(name)).isEmpty ? nil : String(name)
  }

  /// What a line opens with that says that a name follows.
  private static func lead(of text: String) -> String? {
    let folded = text.lowercased()
    return leads.first { lead in
      guard folded.hasPrefix(lead) else { return false }
      let rest = text.dropFirst(lead.count)
      guard let next = rest.first else { return true }
      if next == ":" { return true }
      // Prose may begin with such a word; a name goes on with a capital letter.
      return next.isWhitespace && lead.hasPrefix("au") == false
        && rest.dropFirst().first?.isLowercase == false
    }
  }
}
