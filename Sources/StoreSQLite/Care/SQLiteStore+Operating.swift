package import NewsModel

extension SQLiteStore {
  package func words() throws(StoreError) -> [ListedWord] {
    try database.all("select list, word from word_rule order by list, word_key") { row in
      WordList(rawValue: row.string(0)).map { ListedWord(list: $0, word: row.text(1)) }
    }.compactMap { $0 }
  }

  package func setWord(
    _ word: ListedWord, isListed: Bool, by moderator: ReaderID?, now: Timestamp
  ) throws(StoreError) -> Bool {
    let key = WordMatcher.key(of: word.word)
    guard !key.isEmpty else { return false }
    return try database.transaction { () throws(StoreError) in
      if isListed {
        try database.run(
          "insert or ignore into word_rule (list, word_key, word) values (?, ?, ?)", word.list.rawValue, key,
          SafeText(line: word.word.string))
      } else {
        try database.run("delete from word_rule where list = ? and word_key = ?", word.list.rawValue, key)
      }
      guard database.changes > 0 else { return false }
      try audit(now).append(
        .word, "list \(word.list.rawValue)", "\(isListed ? "added" : "removed") \(word.word)",
        by: Actor(moderator))
      return true
    }
  }

  /// An opened one stays open however old the story is.
  package func setDiscussion(
    _ change: DiscussionChange, of article: ArticleID, by moderator: ReaderID?, now: Timestamp
  ) throws(StoreError) {
    let never = Timestamp(seconds: 253_402_300_799)
    try database.transaction { () throws(StoreError) in
      try database.requireArticle(article)
      let thread = try database.ensureThread(of: article, now: now)
      switch change {
      case .open:
        try database.run(
          "update thread set state = 'open', premod = 0, closes_ms = ? where id = ?", never, thread.id)
      case .close: try database.run("update thread set state = 'closed' where id = ?", thread.id)
      case .hold: try database.run("update thread set state = 'open', premod = 1 where id = ?", thread.id)
      }
      try audit(now).append(
        .discussion, "article \(article.rawValue)", change.rawValue, by: Actor(moderator))
    }
  }

  package func settings() throws(StoreError) -> [String: Int64] {
    let rows = try database.all("select key, cast(value as integer) from setting") { row in
      (row.string(0), PaperSetting.inForce(row.integer(1), of: row.string(0)))
    }
    return Dictionary(uniqueKeysWithValues: rows.filter { PaperSetting.named($0.0) != nil })
  }

  /// For every process from its next act on.
  package func set(
    _ key: String, to value: Int64, by moderator: ReaderID? = nil, now: Timestamp = Timestamp(seconds: 0)
  ) throws(StoreError) {
    try set(key, to: value, named: String(value), by: moderator, now: now)
  }

  /// - Parameter words: what the audit log says of the value.
  func set(
    _ key: String, to value: Int64, named words: String, by moderator: ReaderID?, now: Timestamp
  ) throws(StoreError) {
    try database.transaction { () throws(StoreError) in
      try database.run(
        "insert into setting (key, value) values (?, ?) on conflict do update set value = excluded.value",
        key, String(value))
      try audit(now).append(.setting, key, words, by: Actor(moderator))
    }
  }
}
