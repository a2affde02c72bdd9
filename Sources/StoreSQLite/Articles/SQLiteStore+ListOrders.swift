import NewsModel

extension SQLiteStore {
  /// Stories of a section of which those that are discussed are sorted, and not looked for among all of the paper.
  private static let fewStories = 2000
  /// Sites that are walked one beside the other; where more are meant, the list is walked and they are picked out.
  private static let fewSites = 16

  func rows(
    _ query: HeadlineQuery, _ endsOpen: Bool, from start: PageStart, limit: Int, for reader: ReaderID?
  ) throws(StoreError) -> [Headline] {
    let sites = try sites(of: query)
    guard query.source == nil || !sites.isEmpty else { return [] }
    let walk = Walk(query: query, endsOpen: endsOpen, reader: reader, sites: sites)
    guard query.shownOrder == .discussion else { return try rows(walk, .all, from: start, limit: limit) }
    var rows: [Headline] = []
    for (part, start) in try parts(of: query, from: start) where rows.count < limit {
      rows += try self.rows(walk, part, from: start, limit: limit - rows.count)
    }
    return rows
  }

  private struct Walk {
    var query: HeadlineQuery
    var endsOpen: Bool
    var reader: ReaderID?
    var sites: [SafeText]
  }

  /// What is discussed comes first; which of the two parts a page begins in, its key tells.
  private func parts(
    of query: HeadlineQuery, from start: PageStart
  ) throws(StoreError) -> [(HeadlineSQL.Part, PageStart)] {
    let discussed = HeadlineSQL.Part.discussed(isSorted: try isSmall(query.section))
    let parts: [(HeadlineSQL.Part, PageStart)] =
      switch start {
      case .newest: [(discussed, .newest), (.others, .newest)]
      case .after(let key) where key.rank > 0: [(discussed, start), (.others, .newest)]
      case .after: [(.others, start)]
      case .before(let key) where key.rank > 0: [(discussed, start)]
      case .before: [(.others, start), (discussed, .oldest)]
      case .oldest: [(.others, .oldest), (discussed, .oldest)]
      }
    return query.isCommented ? parts.filter { $0.0 != .others } : parts
  }

  private func isSmall(_ section: SectionID?) throws(StoreError) -> Bool {
    guard let section else { return false }
    return try database.number("select article_count from section where id = ?", section)
      <= Int64(Self.fewStories)
  }

  private func rows(
    _ walk: Walk, _ part: HeadlineSQL.Part, from start: PageStart, limit: Int
  ) throws(StoreError) -> [Headline] {
    guard walk.sites.count > 1, walk.sites.count <= Self.fewSites, !part.isDiscussed else {
      return try page(walk, part, from: start, limit: limit)
    }
    var rows: [Headline] = []
    for site in walk.sites {
      var one = walk
      one.sites = [site]
      rows += try page(one, part, from: start, limit: limit)
    }
    rows.sort { start.isTowardsNewer ? $0.key < $1.key : $0.key > $1.key }
    return Array(rows.prefix(limit))
  }

  private func page(
    _ walk: Walk, _ part: HeadlineSQL.Part, from start: PageStart, limit: Int
  ) throws(StoreError) -> [Headline] {
    var sql = HeadlineSQL(
      walk.query, reader: walk.reader, endsOpen: walk.endsOpen, part: part, sites: walk.sites)
    let text = sql.page(Headline.columns, from: start, limit: limit)
    var rows: [Headline] = []
    try database.forEach(text, sql.values) { row in
      var headline = Headline(row)
      if part.isDiscussed {
        headline.key = HeadlineKey(headline.key.rawValue, rank: Int64(headline.commentCount))
      }
      rows.append(headline)
      return true
    }
    return rows
  }

  /// The sites that a filter means: one that is called so, else all whose names hold the words.
  func sites(of query: HeadlineQuery) throws(StoreError) -> [SafeText] {
    guard let source = query.source else { return [] }
    let wanted = SearchableText(source.string)
    let named = try sites().map { ($0, SearchableText($0.string)) }
    let exact = named.filter { $0.1.units == wanted.units }
    let all = exact.isEmpty ? named.filter { !$0.1.ranges(of: wanted).isEmpty } : exact
    return all.map(\.0)
  }

  /// Every name that a site has: a look at the index for each.
  private func sites() throws(StoreError) -> [SafeText] {
    try database.all(
      """
      with recursive name(site) as (
        select min(site) from article indexed by article_site where site is not null
        union all
        select (select min(a.site) from article a indexed by article_site where a.site > name.site) from name
          where name.site is not null
      )
      select site from name where site is not null
      """
    ) { row in row.text(0) }
  }
}
