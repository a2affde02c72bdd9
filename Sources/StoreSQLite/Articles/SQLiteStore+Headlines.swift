package import NewsModel

extension SQLiteStore {
  package func headlines(
    _ query: HeadlineQuery, from start: PageStart, limit: Int, for reader: ReaderID?
  ) throws(StoreError) -> HeadlinePage {
    try database.snapshot { () throws(StoreError) in
      let bound = try min(limit + 1, unreadBound(of: query, for: reader))
      let endsOpen = try endsOpen(query)
      var rows = bound > 0 ? try self.rows(query, endsOpen, from: start, limit: bound, for: reader) : []
      let hasMore = rows.count > limit
      if hasMore { rows.removeLast() }
      if start.isTowardsNewer { rows.reverse() }
      if let search = query.search { try addSnippets(of: SearchWords(search, endsOpen: endsOpen), to: &rows) }
      var page = HeadlinePage(headlines: rows, hasMore: hasMore, total: try total(of: query))
      if start == .newest { page.counts = try searchCounts(of: query, endsOpen, for: reader) }
      page.total = page.total ?? page.counts?.exactlyShown
      return page
    }
  }

  /// No list of unread articles is longer than their number, which is counted: the walk ends with the last of
  /// them and does not go on over everything that has been read.
  private func unreadBound(of query: HeadlineQuery, for reader: ReaderID?) throws(StoreError) -> Int {
    guard query.isUnread else { return .max }
    return Int(
      try database.number(
        """
        select s.article_count - coalesce((select read_count from reader_section r
          where r.reader_id = ?1 and r.section_id = s.id), 0)
        from section s where s.id = ?2
        """, reader, query.section ?? SectionTable.all))
  }

  private func total(of query: HeadlineQuery) throws(StoreError) -> Int? {
    guard !query.isFiltered else { return nil }
    let count = query.isFolded ? "article_count - folded_count" : "article_count"
    return Int(
      try database.number("select \(count) from section where id = ?", query.section ?? SectionTable.all))
  }
}

extension Headline {
  /// What `init(_:)` reads, from `article a` and the reader's marks `m`; parameter 1 is the reader.
  static let columns = """
    a.order_key, a.id, a.title, a.published_ms, a.updated_ms, a.standfirst, a.sections, a.site, a.url,
      a.words, a.comment_count, m.is_read, m.is_starred,
      case when a.thread_id is null then 0 else (
        select count(*) from seen_thread s
        cross join comment c indexed by comment_public on c.thread_id = s.thread_id
          and c.id > s.last_comment_id and c.author_id is not s.reader_id
        where s.reader_id = ?1 and s.thread_id = a.thread_id
          and c.status in ('published', 'approved') and c.gone_ms is null
          and not exists (select 1 from ignored i where i.reader_id = ?1 and i.ignored_id = c.author_id)
          and not exists (select 1 from hidden_comment h where h.reader_id = ?1 and h.comment_id = c.id)
      ) end,
      (select count(*) - 1 from twin t cross join twin o on o.group_id = t.group_id where t.article_id = a.id)
    """

  init(_ row: Row) {
    self.init(id: row.id(1), key: HeadlineKey(row.integer(0)), title: row.text(2), published: row.time(3))
    updated = row.optionalTime(4).flatMap { [published] in $0 > published ? $0 : nil }
    standfirst = row.optionalText(5)
    sections = row.texts(6)
    site = row.optionalText(7)
    url = row.url(8)
    words = row.number(9)
    commentCount = row.number(10)
    isRead = row.flag(11)
    isStarred = row.flag(12)
    newCommentCount = row.number(13)
    twinCount = max(0, row.number(14))
  }

  static let columnCount: Int32 = 15
}
