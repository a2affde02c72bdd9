package import NewsModel

extension SQLiteStore {
  package func belongings(of id: ReaderID, now: Timestamp) throws(StoreError) -> Belongings {
    try database.snapshot { () throws(StoreError) in
      guard let reader = try reader(id) else {
        throw StoreError(.notFound, subject: "reader \(id.rawValue)", cause: "there is no such reader")
      }
      var all = Belongings(reader: reader)
      all.accounts = try database.all("select key from reader_account where reader_id = ?", id) { $0.text(0) }
      all.comments = try words(of: id)
      all.reports = try reports(by: id)
      all.sanctions = try sanctions(of: id)
      all.notices = try notices(of: id, limit: Int(Int32.max), now: now)
      all.drafts = try drafts(of: id)
      all.liked = try database.all("select comment_id from reaction where reader_id = ?", id) { $0.id(0) }
      all.hidden = try database.all("select comment_id from hidden_comment where reader_id = ?", id) {
        $0.id(0)
      }
      all.muted = try database.all(
        "select r.name from ignored i join reader r on r.id = i.ignored_id where i.reader_id = ?", id
      ) { $0.text(0) }
      all.filters = try database.all(
        "select name || ': ' || words from reader_filter where reader_id = ? order by name", id
      ) { $0.text(0) }
      all.starred = try titles(of: id, "m.is_starred = 1")
      all.read = try titles(of: id, "m.is_read = 1")
      return all
    }
  }

  package func noteExport(of reader: ReaderID, by admin: ReaderID, now: Timestamp) throws(StoreError) {
    guard reader != admin else { return }
    try database.transaction { () throws(StoreError) in
      try audit(now).append(
        .viewing, "reader \(reader.rawValue)", "what is kept of them", by: .moderator(admin))
    }
  }

  private func titles(of reader: ReaderID, _ condition: String) throws(StoreError) -> [SafeText] {
    try database.all(
      """
      select a.title from mark m join article a on a.id = m.article_id
      where m.reader_id = ? and \(condition) order by m.article_id
      """, reader
    ) { $0.text(0) }
  }

  private func words(of reader: ReaderID) throws(StoreError) -> [Belongings.Words] {
    let heads = try database.all(
      """
      select c.id, t.title, c.status, c.gone_why, c.created_ms from comment c join thread t on t.id = c.thread_id
      where c.author_id = ? order by c.created_ms, c.id
      """, reader
    ) { row in
      Belongings.Words(
        comment: row.id(0), article: row.text(1), status: row.status(2),
        gone: row.isNull(3) ? nil : Comment.Gone(rawValue: row.string(3)), created: row.time(4), revisions: []
      )
    }
    var result: [Belongings.Words] = []
    for var head in heads {
      head.revisions = try database.all(
        """
        select coalesce(s.body, v.body) from comment_rev v left join sealed_words s
          on s.comment_id = v.comment_id and s.rev = v.rev where v.comment_id = ? order by v.rev
        """, head.comment
      ) { $0.text(0) }
      result.append(head)
    }
    return result
  }

  package func erase(_ reader: ReaderID, by actor: ReaderID?, now: Timestamp) throws(StoreError) -> Refusal? {
    try database.transaction { () throws(StoreError) in
      let isHere = try database.exists("select 1 from reader where id = ? and erased_ms is null", reader)
      guard isHere else { return .gone }
      if try isLastAdmin(reader) { return .notAllowed }
      try Erasing(store: self, reader: reader, now: now).erase()
      let who: Actor = actor == reader ? .author(reader) : Actor(actor)
      try audit(now).append(.erasure, "reader \(reader.rawValue)", "erased", by: who)
      return nil
    }
  }
}
