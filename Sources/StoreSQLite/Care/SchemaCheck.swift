import NewsModel

/// Whether the tables, indexes, views and triggers are those that this program makes, and no others: a trigger that is gone
/// no longer guards what it guarded, and one that somebody added runs with every write.
struct SchemaCheck {
  let database: Connection

  func faults(limit: Int) throws(StoreError) -> [SafeText] {
    let model = try StoreFile(path: ":memory:", mode: .create).open()
    try Migrator(database: model).prepare(mode: .create, now: Timestamp(milliseconds: 0))
    let (wanted, found) = (try Self.parts(of: model), try Self.parts(of: database))
    let missing = wanted.filter { found[$0.key] == nil }.map { "is missing: \($0.key)" }
    let strange = found.filter { wanted[$0.key] == nil }.map { "is not of this program: \($0.key)" }
    let changed = found.filter { wanted[$0.key] != nil && wanted[$0.key] != $0.value }
      .map { "is not as this program makes it: \($0.key)" }
    return (missing + strange + changed).sorted().prefix(limit).map { "the schema: \(SafeText(line: $0))" }
  }

  /// By kind and name. What SQLite keeps for itself is its own matter.
  private static func parts(of database: Connection) throws(StoreError) -> [String: String] {
    let rows = try database.all(
      "select type, name, coalesce(sql, '') from sqlite_schema where name not like 'sqlite\\_%' escape '\\'"
    ) { ("\($0.string(0)) \($0.string(1))", $0.string(2)) }
    return Dictionary(rows) { one, _ in one }
  }
}
