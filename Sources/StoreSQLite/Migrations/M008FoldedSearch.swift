import NewsModel

extension Migration {
  /// The index of words without accents in every script. Stories of which the index would hold the same words as before,
  /// nearly all in most papers, are left alone.
  static let foldedSearch = Migration(
    name: "folded search",
    script: "update setting set value = '2' where key = 'search.version';",
    work: { database throws(StoreError) in
      var last = ArticleID(.min)
      while let next = try reindexSome(database, after: last) { last = next }
    })

  static let batch = 500

  /// Answers where to go on, or nil at the end.
  private static func reindexSome(
    _ database: Connection, after last: ArticleID
  ) throws(StoreError) -> ArticleID? {
    let ids = try database.all(
      "select id from article where id > ? order by id limit ?", last, batch
    ) { row -> ArticleID in row.id(0) }
    try reindex(ids, in: database, from: SearchText.cut, to: SearchText.pieces)
    return ids.last
  }

  /// Gives the index other words of stories, where they are others.
  static func reindex(
    _ ids: [ArticleID], in database: Connection, from before: (String) -> String, to after: (String) -> String
  ) throws(StoreError) {
    var queue = SearchQueue()
    for id in ids {
      guard let story = try database.story(id) else { continue }
      let sections = try database.sectionIDs(of: id)
      let old = SearchDocument(story.content, sections: sections, before)
      let new = SearchDocument(story.content, sections: sections, after)
      guard old != new else { continue }
      queue.forget(old, at: story.key)
      queue.index(new, at: story.key)
    }
    try queue.settle(in: database)
  }
}
