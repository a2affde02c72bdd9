import NewsModel

extension Connection {
  /// The sections of an article, without the one that is the whole paper.
  func sectionIDs(of id: ArticleID) throws(StoreError) -> [SectionID] {
    try all(
      "select section_id from article_section where article_id = ? and section_id > 0 order by section_id", id
    ) { $0.id(0) }
  }

  func addToReadCount(of reader: ReaderID, in section: SectionID, _ number: Int) throws(StoreError) {
    if number > 0 {
      try run(
        """
        insert into reader_section (reader_id, section_id, read_count) values (?, ?, ?)
        on conflict do update set read_count = read_count + excluded.read_count
        """, reader, section, number)
    } else {
      try run(
        "update reader_section set read_count = read_count + ? where reader_id = ? and section_id = ?",
        number, reader, section)
    }
  }

  /// - Parameter isForgotten: whether the row goes; a contentless index has to be told its words again.
  func index(
    _ document: SearchDocument, at key: HeadlineKey, isForgotten: Bool = false
  ) throws(StoreError) {
    let sql =
      isForgotten
      ? "insert into search (search, rowid, title, lead, body, place) values ('delete', ?, ?, ?, ?, ?)"
      : "insert into search (rowid, title, lead, body, place) values (?, ?, ?, ?, ?)"
    try run(sql, key, document.title, document.lead, document.body, document.place)
  }

  func indexTitle(
    _ document: SearchDocument, at key: HeadlineKey, isForgotten: Bool = false
  ) throws(StoreError) {
    let sql =
      isForgotten
      ? "insert into search_title (search_title, rowid, title, place) values ('delete', ?, ?, ?)"
      : "insert into search_title (rowid, title, place) values (?, ?, ?)"
    try run(sql, key, document.title, document.place)
  }
}
