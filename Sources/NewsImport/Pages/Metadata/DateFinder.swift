import CGumbo
import NewsModel

/// When the article was published and last changed.
struct DateFinder {
  struct Dates {
    var published: Found<Timestamp>?
    var updated: Found<Timestamp>?
  }

  let page: PageContext
  let headline: Int?
  /// The block that the article begins with.
  let top: Int
  /// The first block of the text, or the end of the page.
  let opening: Int
  /// Blocks around the end of the text.
  let foot: Range<Int>

  static func find(_ page: PageContext, headline: Int?, body: BodyCandidate?, address: String?) -> Dates {
    DateFinder(page, headline, body).find(address)
  }

  private init(_ page: PageContext, _ headline: Int?, _ body: BodyCandidate?) {
    self.page = page
    self.headline = headline
    top = headline.map { page.outline.blocks(in: $0).lowerBound } ?? body?.blocks.first ?? 0
    let count = page.outline.blocks.count
    opening = body?.blocks.first ?? count
    let last = body?.blocks.last ?? count
    foot = max(0, min(last - 4, count))..<min(last + 14, count)
  }

  private func find(_ address: String?) -> Dates {
    let printed = printed()
    let shown = sound(labelled(from: top)) ?? sound(timeElement()) ?? printed.published
    let published =
      claimed().map { earlier(of: $0, stated()) } ?? shown.map { earlier(of: $0, sound(closing())) }
      ?? sound(page.linked.found("dateCreated")?.map { Self.read($0) })
      ?? sound(address.flatMap { AddressDate.find($0) }.map { Found($0, "the address") })
      ?? sound(page.linked.found("uploadDate")?.map { Self.read($0) }) ?? sound(named())
      ?? (printed.updated == nil ? sound(within()) : nil)
    let updated = changed(after: published?.value) ?? sound(property("dateModified")) ?? printed.updated
    // A page that says only when it was changed is as old as that to its readers.
    guard let published else {
      return Dates(
        published: updated.map { Found($0.value, $0.origin + ", no other date") }, updated: updated)
    }
    return Dates(published: published, updated: later(updated, than: published))
  }

  /// The first claim that is later than the publication; one with the time as well before a mere day.
  private func changed(after published: Timestamp?) -> Found<Timestamp>? {
    let linked = page.linked.dates("dateModified").map { Found($0, "JSON-LD dateModified") }
    let claims = (linked + [metaUpdated()].compactMap { $0 }).compactMap { claim in
      sound(claim.map { Self.read($0) })
    }
    let later = claims.filter { claim in published.map { claim.value > $0 } ?? true }
    guard let first = later.first else { return claims.first }
    return later.first { claim in
      claim.value.seconds % 86_400 != 0 && abs(claim.value.seconds - first.value.seconds) < 2 * 86_400
    } ?? first
  }

  private func later(_ updated: Found<Timestamp>?, than published: Found<Timestamp>) -> Found<Timestamp>? {
    guard let updated, updated.value > published.value else { return nil }
    return updated
  }

  /// Pages that are brought up to date often claim the day of that for their publication, and print the true one.
  private func earlier(of claimed: Found<Timestamp>, _ said: Found<Timestamp>?) -> Found<Timestamp> {
    guard let said, said.value.seconds + 2 * 86_400 < claimed.value.seconds else { return claimed }
    return said
  }

  // MARK: - What can be

  /// The first moment of 1990, when there was no web yet.
  private static let earliest: Int64 = 631_152_000

  /// Dates before the web, or beyond any clock, are faults of the page.
  static func read(_ text: String?) -> Timestamp? {
    guard let text, let time = DateReader.read(text) else { return nil }
    return time.seconds >= earliest && time.seconds < 4_102_444_800 ? time : nil
  }

  /// A day beyond the clock of whoever reads the page is allowed for the zones that dates leave out.
  func sound(_ found: Found<Timestamp>?) -> Found<Timestamp>? {
    guard let latest = page.latest, let found, found.value.seconds > latest.seconds + 86_400 else {
      return found
    }
    return nil
  }

  // MARK: - Metadata

  private func claimed() -> Found<Timestamp>? {
    let claimed =
      sound(page.linked.found("datePublished")?.map { Self.read($0) })
      ?? sound(metaPublished()?.map { Self.read($0) }) ?? sound(page.meta.publication?.map { Self.read($0) })
      ?? sound(property("datePublished")) ?? sound(elsewhere())
    return claimed.map { exacter($0) }
  }

  /// The date of another node of the linked data.
  private func elsewhere() -> Found<Timestamp>? {
    page.linked.dates("datePublished").lazy.compactMap { Self.read($0) }.first.map {
      Found($0, "JSON-LD datePublished")
    }
  }

  /// Where one claim is a mere day and another, less than two days off, has the time as well, that one.
  private func exacter(_ claimed: Found<Timestamp>) -> Found<Timestamp> {
    guard claimed.value.seconds % 86_400 == 0 else { return claimed }
    let others = page.linked.dates("datePublished") + [metaPublished()?.value].compactMap { $0 }
    let timed = others.lazy.compactMap { Self.read($0) }.first { time in
      time.seconds % 86_400 != 0 && abs(time.seconds - claimed.value.seconds) < 2 * 86_400
    }
    return timed.map { Found($0, claimed.origin + ", with the time of another claim") } ?? claimed
  }

  private func metaPublished() -> Found<String>? {
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

  private func metaUpdated() -> Found<String>? {
    page.meta.found(
      "article:modified_time", "og:updated_time", "article:modified", "datemodified", "lastmod",
      "last-modified",
      "dcterms.modified",
      "dc.date.modified", "article.updated", "updated_time", "revision_date", "utime")
  }

  // MARK: - Marked on the page

  private func property(_ name: String) -> Found<Timestamp>? {
    var foreign: Set<Timestamp> = []
    for node in page.tree.nodes.indices where page.tree.has(node, .itemprop) {
      guard page.tree.string(node, .itemprop)?.contains(name) == true, let time = time(node) else { continue }
      guard page.isForeign(node) else { return Found(time, "microdata \(name)") }
      foreign.insert(time)
    }
    // Where the page says one moment alone, it is its own, whatever the box that it stands in is called.
    return foreign.count == 1 ? foreign.first.map { Found($0, "microdata \(name)") } : nil
  }

  private func time(_ node: Int) -> Timestamp? {
    for attribute in [HTMLAttribute.datetime, .content, .title] {
      if let time = Self.read(page.tree.string(node, attribute)) { return time }
    }
    return Self.read(PrintedDate.stripped(page.text(node)).text)
  }

  /// The first `time` after the headline, or else of the page, that is not said to be an update.
  private func timeElement() -> Found<Timestamp>? {
    let times = page.tree.nodes.indices.filter { page.tree.tag($0) == GUMBO_TAG_TIME && !page.isForeign($0) }
    let near = times.filter { $0 > headline ?? 0 } + times.filter { $0 < headline ?? 0 }
    for node in near where !isUpdate(node) {
      if let time = time(node) {
        return Found(time, node > headline ?? 0 ? "<time> after the headline" : "<time> of the page")
      }
    }
    return nil
  }

  /// The first element named for a date that holds one and no more.
  private func named() -> Found<Timestamp>? {
    for node in page.tree.nodes.indices
    where page.outline.hints[node].contains(.date) && page.outline.all[node] <= 60 && !page.isForeign(node) {
      let (text, isUpdate) = PrintedDate.stripped(page.text(node))
      if !isUpdate, let time = Self.read(text) { return Found(time, "an element named for a date") }
    }
    return nil
  }

  private func isUpdate(_ node: Int) -> Bool {
    if let name = page.tree.string(node, .class)?.lowercased(),
      name.holds("updated") || name.holds("modified")
    {
      return !name.holds("published")
    }
    let around = page.tree.parent(node).map { page.text($0).prefix(60).lowercased() } ?? ""
    return PrintedDate.isUpdate(around) && !around.holds("publish")
  }
}
