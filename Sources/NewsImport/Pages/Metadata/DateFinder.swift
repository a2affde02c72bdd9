import CGumbo
import NewsModel

/// When the article was published and last changed.
enum DateFinder {
  struct Dates {
    var published: Found<Timestamp>?
    var updated: Found<Timestamp>?
  }

  static func find(_ page: PageContext, headline: Int?, address: String?) -> Dates {
    let printed = printed(page, headline)
    let claimed =
      page.linked.found("datePublished")?.map { read($0) } ?? metaPublished(page)?.map { read($0) }
      ?? page.meta.publication?.map { read($0) } ?? property(page, "datePublished")
    let published =
      claimed.map { earlier(of: $0, said(page, headline)) } ?? labelled(page, headline)
      ?? timeElement(page, headline) ?? printed.published
      ?? page.linked.found("dateCreated")?.map { read($0) }
      ?? address.flatMap { AddressDate.find($0) }.map { Found($0, "the address") }
      ?? page.linked.found("uploadDate")?.map { read($0) } ?? named(page)
    let updated =
      page.linked.found("dateModified")?.map { read($0) } ?? metaUpdated(page)?.map { read($0) }
      ?? property(page, "dateModified") ?? printed.updated
    // A page that says only when it was changed is as old as that to its readers.
    guard let published else {
      return Dates(
        published: updated.map { Found($0.value, $0.origin + ", no other date") }, updated: updated)
    }
    return Dates(published: published, updated: later(updated, than: published))
  }

  private static func later(_ updated: Found<Timestamp>?, than published: Found<Timestamp>)
    -> Found<Timestamp>?
  {
    guard let updated, updated.value > published.value else { return nil }
    return updated
  }

  /// Pages that are brought up to date often claim the day of that for their publication, and print the true one.
  private static func earlier(of claimed: Found<Timestamp>, _ said: Found<Timestamp>?) -> Found<Timestamp> {
    guard let said, said.value.seconds + 2 * 86_400 < claimed.value.seconds else { return claimed }
    return said
  }

  /// Dates before the web, or beyond any clock, are faults of the page.
  static func read(_ text: String?) -> Timestamp? {
    guard let text, let time = DateReader.read(text) else { return nil }
    return time.seconds > 315_532_800 && time.seconds < 4_102_444_800 ? time : nil
  }

  private static func metaPublished(_ page: PageContext) -> Found<String>? {
    page.meta.found(
      "article:published_time", "og:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
      "dcterms.created", "dcterms.date", "dcterms.issued", "publishdate", "publish-date", "publish_date",
      "pubdate",
      "parsely-pub-date", "sailthru.date", "article.published", "published-date", "published_time",
      "publication_date",
      "citation_publication_date", "citation_date", "citation_online_date", "cxenseparse:recs:publishtime",
      "originalpublicationdate",
      "article:published", "pdate", "ptime", "displaydate", "created")
  }

  private static func metaUpdated(_ page: PageContext) -> Found<String>? {
    page.meta.found(
      "article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified",
      "dcterms.modified",
      "dc.date.modified", "article.updated", "updated_time", "revision_date", "utime")
  }

  // MARK: - Marked on the page

  private static func property(_ page: PageContext, _ name: String) -> Found<Timestamp>? {
    for node in page.tree.nodes.indices where page.tree.has(node, .itemprop) && !page.isForeign(node) {
      guard page.tree.string(node, .itemprop)?.contains(name) == true else { continue }
      if let time = time(page, node) { return Found(time, "microdata \(name)") }
    }
    return nil
  }

  private static func time(_ page: PageContext, _ node: Int) -> Timestamp? {
    for attribute in [HTMLAttribute.datetime, .content, .title] {
      if let time = read(page.tree.string(node, attribute)) { return time }
    }
    return read(PrintedDate.stripped(page.text(node)).text)
  }

  /// The first `time` after the headline, or else of the page, that is not said to be an update.
  private static func timeElement(_ page: PageContext, _ headline: Int?) -> Found<Timestamp>? {
    let times = page.tree.nodes.indices.filter { page.tree.tag($0) == GUMBO_TAG_TIME && !page.isForeign($0) }
    let near = times.filter { $0 > headline ?? 0 } + times.filter { $0 < headline ?? 0 }
    for node in near where !isUpdate(page, node) {
      if let time = time(page, node) {
        return Found(time, node > headline ?? 0 ? "<time> after the headline" : "<time> of the page")
      }
    }
    return nil
  }

  /// The first element named for a date that holds one and no more.
  private static func named(_ page: PageContext) -> Found<Timestamp>? {
    for node in page.tree.nodes.indices
    where page.outline.hints[node].contains(.date) && page.outline.all[node] <= 60 && !page.isForeign(node) {
      let (text, isUpdate) = PrintedDate.stripped(page.text(node))
      if !isUpdate, let time = read(text) { return Found(time, "an element named for a date") }
    }
    return nil
  }

  private static let labels = [
    "published", "first published", "originally published", "publish date", "date published",
    "publication date", "veröffentlicht", "erschienen", "publié", "publicado", "pubblicato",
  ]

  /// The first date that is said to be that of publication, in its line or in the line before.
  private static func labelled(
    _ page: PageContext, _ headline: Int?, above: Int = 0, reach: Int = .max
  ) -> Found<Timestamp>? {
    let start = headline.map { max(0, page.outline.blocks(in: $0).lowerBound - above) } ?? 0
    let blocks = page.outline.blocks
    for index in blocks.indices.dropFirst(start).prefix(reach) where blocks[index].length <= 70 {
      let text = page.texts[index].folded
      guard labels.contains(where: { text.hasPrefix($0) }) else { continue }
      if let time = PrintedDate.parts(page.texts[index].text).lazy.compactMap({ dated($0) }).first {
        return Found(time, "a line that says so")
      }
      guard blocks[index].length <= 20, index + 1 < blocks.count, blocks[index + 1].length <= 40 else {
        continue
      }
      if let time = dated(page.texts[index + 1].text) {
        return Found(time, "the line below one that says so")
      }
    }
    return nil
  }

  /// What the lines right below the headline say of it: with a label, or as a line that is all date.
  private static func said(_ page: PageContext, _ headline: Int?) -> Found<Timestamp>? {
    guard let headline else { return nil }
    if let labelled = labelled(page, headline, above: 4, reach: 24) { return labelled }
    let start = page.outline.blocks(in: headline).upperBound
    for index in page.outline.blocks.indices.dropFirst(start).prefix(6) {
      let block = page.outline.blocks[index]
      guard block.length >= 6, block.length <= 40, !page.isForeign(block.first) else { continue }
      let words = page.texts[index].text.split { !$0.isLetter }
      guard words.count <= 3 else { continue }
      if let time = dated(page.texts[index].text) { return Found(time, "a line below the headline") }
    }
    return nil
  }

  private static func dated(_ text: String) -> Timestamp? {
    let (rest, isUpdate) = PrintedDate.stripped(text)
    return isUpdate ? nil : read(rest)
  }

  private static func isUpdate(_ page: PageContext, _ node: Int) -> Bool {
    if let name = page.tree.string(node, .class)?.lowercased(),
      name.holds("updated") || name.holds("modified")
    {
      return !name.holds("published")
    }
    let around = page.tree.parent(node).map { page.text($0).prefix(60).lowercased() } ?? ""
    return PrintedDate.isUpdate(around) && !around.holds("publish")
  }

  // MARK: - As text

  /// Dates in short lines near the headline.
  private static func printed(_ page: PageContext, _ headline: Int?) -> Dates {
    var dates = Dates()
    let start = headline.map { page.outline.blocks(in: $0).lowerBound } ?? 0
    let near = max(0, start - 12)..<min(start + 40, page.outline.blocks.count)
    for index in near {
      let text = page.texts[index].text
      guard text.utf8.count < 160, text.utf8.contains(where: { $0 &- 0x30 < 10 }) else { continue }
      guard !page.isForeign(page.outline.blocks[index].first) else { continue }
      for line in page.texts.lines(index) { take(line, index >= start, &dates) }
    }
    return dates
  }

  private static func take(_ text: String, _ isBelow: Bool, _ dates: inout Dates) {
    for part in PrintedDate.parts(text) {
      let (rest, isUpdate) = PrintedDate.stripped(part)
      guard let time = read(rest) else { continue }
      if isUpdate {
        dates.updated = dates.updated ?? Found(time, "a line that says so")
      } else if isBelow || dates.published == nil {
        dates.published = dates.published ?? Found(time, "a line near the headline")
      }
    }
  }
}
