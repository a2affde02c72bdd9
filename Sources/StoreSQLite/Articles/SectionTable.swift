import NewsModel

/// The sections' numbers by their names, made as they are needed, and what an import adds to their counts.
struct SectionTable {
  struct Entry {
    var id: SectionID
    /// As it was first written.
    var name: SafeText
  }

  /// The whole paper.
  static let all = SectionID(0)

  private var known: [String: Entry] = [:]
  private var added: [SectionID: Int] = [:]
  private var folded: [SectionID: Int] = [:]

  mutating func entry(_ name: SafeText, in database: Connection) throws(StoreError) -> Entry {
    let key = name.string.lowercased()
    if let entry = known[key] { return entry }
    if let entry = try stored(key, in: database) {
      known[key] = entry
      return entry
    }
    let entry = Entry(id: try make(name, key, in: database), name: name)
    known[key] = entry
    return entry
  }

  private func stored(_ key: String, in database: Connection) throws(StoreError) -> Entry? {
    try database.first("select id, name from section where name_key = ?", key) { row in
      Entry(id: row.id(0), name: row.text(1))
    }
  }

  mutating func count(_ section: SectionID, _ number: Int) {
    added[section, default: 0] += number
  }

  /// Stories that a folded list leaves out.
  mutating func fold(_ section: SectionID, _ number: Int) {
    folded[section, default: 0] += number
  }

  /// Brings the counts of the table up to date; once, at the end.
  mutating func settle(in database: Connection) throws(StoreError) {
    for (section, number) in added where number != 0 {
      try database.run("update section set article_count = article_count + ? where id = ?", number, section)
    }
    for (section, number) in folded where number != 0 {
      try database.run("update section set folded_count = folded_count + ? where id = ?", number, section)
    }
    added.removeAll()
    folded.removeAll()
  }

  private func make(_ name: SafeText, _ key: String, in database: Connection) throws(StoreError) -> SectionID
  {
    let id = SectionID(try database.nextNumber(of: "section"))
    try database.run("insert into section (id, name, name_key) values (?, ?, ?)", id, name, key)
    return id
  }
}

extension Connection {
  /// The next number for a kind of thing; numbers are never used twice, also not those of what is gone.
  func nextNumber(of kind: String) throws(StoreError) -> Int64 {
    try number(
      "insert into seq (k, v) values (?, 1) on conflict (k) do update set v = v + 1 returning v", kind)
  }
}
