package import NewsModel

extension SQLiteStore {
  package func article(_ id: ArticleID, for reader: ReaderID?) throws(StoreError) -> Article? {
    try database.snapshot { () throws(StoreError) in
      var article = try story(id, for: reader)
      if article?.headline.twinCount ?? 0 > 0 { article?.twins = try twins(of: id, for: reader) }
      if article != nil { article?.picture = try database.picture(of: id) }
      return article
    }
  }

  /// By number; more than a reader looks through are left out.
  private func twins(of id: ArticleID, for reader: ReaderID?) throws(StoreError) -> [Headline] {
    try database.all(
      """
      select \(Headline.columns) from twin w cross join twin v on v.group_id = w.group_id and v.article_id <> ?2
        cross join article a on a.id = v.article_id
        left join mark m on m.reader_id = ?1 and m.article_id = a.id
      where w.article_id = ?2 order by v.article_id limit 16
      """, reader, id
    ) { row in Headline(row) }
  }

  private func story(_ id: ArticleID, for reader: ReaderID?) throws(StoreError) -> Article? {
    try database.first(
      """
      select \(Headline.columns), b.blocks, b.byline, b.agency, b.language, b.tags, b.enclosures,
        b.comments_url, b.image_url, b.image_alt, b.image_caption, b.image_credit, m.block, m.offset,
        (select replaced_ms from article_previous v where v.article_id = a.id)
      from article a
        join article_body b on b.article_id = a.id
        left join mark m on m.reader_id = ?1 and m.article_id = a.id
      where a.id = ?2
      """, reader, id
    ) { row in Article(row) }
  }

  package func previousVersion(of id: ArticleID) throws(StoreError) -> PreviousVersion? {
    try database.first(
      "select title, blocks, replaced_ms from article_previous where article_id = ?", id
    ) { row in
      PreviousVersion(
        title: row.text(0), body: RichText(decoding: row.bytes(1)) ?? RichText(), replaced: row.time(2))
    }
  }

  package func summary(for reader: ReaderID?) throws(StoreError) -> PaperSummary {
    try database.snapshot { () throws(StoreError) in
      let all = try sections(Self.wholeSQL, reader).first
      var summary = PaperSummary(
        sections: try sections(Self.sectionsSQL, reader), articleCount: all?.articleCount ?? 0,
        unreadCount: all?.unreadCount ?? 0)
      summary.unreachedSince = try unreachedSince()
      guard let reader else { return summary }
      summary.starredCount = Int(try database.number("select star_count from reader where id = ?", reader))
      summary.replyCount = Int(
        try database.number(
          "select count(*) from notification where reader_id = ? and kind = 'reply' and read_ms is null",
          reader))
      summary.lastVisit = try database.first("select visited_ms from reader where id = ?", reader) {
        $0.optionalTime(0)
      }.flatMap { $0 }
      summary.noticeCount = Int(
        try database.number(
          "select count(*) from notification where reader_id = ? and kind <> 'reply' and read_ms is null",
          reader))
      return summary
    }
  }

  private static let sectionsSQL = """
    select s.id, s.name, s.article_count, s.article_count - coalesce(r.read_count, 0)
    from section s left join reader_section r on r.reader_id = ?1 and r.section_id = s.id
    where s.id > 0 and s.article_count > 0
    order by s.article_count desc, s.id limit 1000
    """

  private static let wholeSQL = """
    select s.id, s.name, s.article_count, s.article_count - coalesce(r.read_count, 0)
    from section s left join reader_section r on r.reader_id = ?1 and r.section_id = s.id
    where s.id = 0
    """

  private func sections(_ sql: String, _ reader: ReaderID?) throws(StoreError) -> [Section] {
    try database.all(sql, reader) { row in
      Section(id: row.id(0), name: row.text(1), articleCount: row.number(2), unreadCount: row.number(3))
    }
  }
}

extension Article {
  fileprivate init(_ row: Row) {
    let first = Headline.columnCount
    self.init(headline: Headline(row))
    body = RichText(decoding: row.bytes(first)) ?? RichText()
    byline = row.optionalText(first + 1)
    agency = row.optionalText(first + 2)
    language = row.optionalText(first + 3)
    tags = row.texts(first + 4)
    enclosures = EnclosureLine.enclosures(row.string(first + 5))
    commentsURL = row.url(first + 6)
    image = row.figure(at: first + 7)
    if !row.isNull(first + 11) {
      position = ReadingPosition(block: row.number(first + 11), offset: row.number(first + 12))
    }
    changed = row.optionalTime(first + 13)
  }
}
