import NewsModel

extension Migration {
  /// Words of Indic scripts whole in the index, with their vowel signs. The stories that have such words are found by the
  /// letters that stood in the index alone; all others are left as they are.
  static let vowelSigns = Migration(
    name: "vowel signs",
    script: "update setting set value = '3' where key = 'search.version';",
    work: { database throws(StoreError) in
      var keys: Set<HeadlineKey> = []
      for letter in indicLetters {
        try database.forEach("select rowid from search where search match ?", ["\"\(letter)\" *"]) { row in
          keys.insert(HeadlineKey(row.integer(0)))
          return true
        }
      }
      var ids: [ArticleID] = []
      for key in keys {
        let found = try database.first("select id from article where order_key = ?", key) {
          row -> ArticleID in
          row.id(0)
        }
        ids += found.map { [$0] } ?? []
      }
      for start in stride(from: 0, to: ids.count, by: batch) {
        let some = Array(ids[start..<min(ids.count, start + batch)])
        try reindex(some, in: database, from: SearchText.pieces, to: SearchText.indexed)
      }
    })

  private static let indicLetters: [Unicode.Scalar] = (0x900..<0xE00).compactMap { Unicode.Scalar($0) }
    .filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
}
