import NewsModel

/// Looks for stored text that the sanitiser would not have let through, and for digests that are wrong.
struct TextCheck {
  let database: Connection

  private static let faultLimit = 5

  /// Tables, what names a row of them, and their columns of foreign text.
  private static let texts = [
    ("article", "id", ["title", "standfirst", "sections", "site", "url", "key"]),
    (
      "article_body", "article_id",
      [
        "byline", "agency", "language", "tags", "comments_url", "enclosures",
        "image_url", "image_alt", "image_caption", "image_credit",
      ]
    ),
    ("article_previous", "article_id", ["title"]),
    ("feed", "id", ["title", "link", "url", "sections", "error"]),
    ("section", "id", ["name"]),
    ("reader", "id", ["name"]),
    ("reader_filter", "reader_id", ["name", "words"]),
    ("thread", "id", ["title"]),
    ("comment", "id", ["author_name", "source", "source_key"]),
    ("comment_rev", "comment_id", ["body"]),
    ("report", "id", ["detail"]),
    ("mod_action", "id", ["reason"]),
    ("draft", "article_id", ["body"]),
  ]

  func faults() throws(StoreError) -> [SafeText] {
    var faults: [SafeText] = []
    for (table, name, columns) in Self.texts { faults += try self.faults(table, name, columns) }
    return faults + (try bodyFaults()) + (try keyFaults())
  }

  private func faults(_ table: String, _ name: String, _ columns: [String]) throws(StoreError) -> [SafeText] {
    try rows("select \(name), \(columns.joined(separator: ", ")) from \(table)") { row in
      let raw = (1...columns.count).first { !Self.isClean(row.string(Int32($0))) }
      return raw.map {
        "unclean text in \(SafeText(line: "\(table).\(columns[$0 - 1])")), row \(row.integer(0))"
      }
    }
  }

  private static func isClean(_ text: String) -> Bool {
    SafeText(text: text).string.utf8.elementsEqual(text.utf8)
  }

  private func bodyFaults() throws(StoreError) -> [SafeText] {
    try rows("select article_id, blocks from article_body") { row in
      let bytes = row.bytes(1)
      return RichText(decoding: bytes)?.encoded() == bytes
        ? nil : "the body of article \(row.integer(0)) is damaged or holds unclean text"
    }
  }

  private func keyFaults() throws(StoreError) -> [SafeText] {
    try rows("select id, key, key_hash from article") { row in
      var hash = Fingerprint()
      hash.add(row.string(1))
      return hash == row.fingerprint(2) ? nil : "article \(row.integer(0)) cannot be found by its key"
    }
  }

  private func rows(_ sql: String, _ fault: (Row) -> SafeText?) throws(StoreError) -> [SafeText] {
    var faults: [SafeText] = []
    try database.forEach(sql, []) { row in
      faults += [fault(row)].compactMap { $0 }
      return faults.count < Self.faultLimit
    }
    return faults
  }
}
