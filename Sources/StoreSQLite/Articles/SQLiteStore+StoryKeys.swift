package import NewsModel

extension SQLiteStore {
  /// The stories that are here under these keys, in the order of the keys; nil for one that is not.
  package func stories(under keys: [SafeText]) throws(StoreError) -> [ArticleID?] {
    try database.snapshot { () throws(StoreError) in
      var found: [ArticleID?] = []
      for key in keys { found.append(try database.story(under: key)) }
      return found
    }
  }
}

extension Connection {
  fileprivate func story(under key: SafeText) throws(StoreError) -> ArticleID? {
    var hash = Fingerprint()
    hash.add(key.string)
    return try first(
      """
      select id from article where key_hash = ?1 and key = ?2
      union all select article_id from story_alias where key_hash = ?1 and key = ?2 limit 1
      """, hash, key
    ) { $0.id(0) }
  }
}
