package import NewsModel

extension SQLiteStore {
  /// Faults of one kind that are named one by one.
  private static let faultLimit = 5

  /// Reads the whole store, some parts several times; others can work on it meanwhile.
  package func check() throws(StoreError) -> [SafeText] {
    do throws(StoreError) {
      return try findFaults()
    } catch {
      // Too damaged to be looked through: what stopped the look is what is wrong.
      guard error.code == .damaged || error.code == .notAStore else { throw error }
      return ["the file is damaged: \(error.cause)"]
    }
  }

  private func findFaults() throws(StoreError) -> [SafeText] {
    let faults = try database.snapshot { () throws(StoreError) in
      var faults = try fileFaults()
      guard faults.isEmpty else { return faults }
      faults += try SchemaCheck(database: database).faults(limit: Self.faultLimit)
      for invariant in Invariant.all { faults += try self.faults(invariant) }
      faults += try AuditLog.faults(in: database, limit: Self.faultLimit)
      faults += try TextCheck(database: database).faults()
      return faults
    }
    return try faults.isEmpty ? indexFaults() : faults
  }

  private func fileFaults() throws(StoreError) -> [SafeText] {
    let faults = try database.all("pragma quick_check(10)") { $0.text(0) }.filter { $0 != "ok" }
    let strays = try database.all("pragma foreign_key_check") { row -> SafeText in
      "table \(row.text(0)), row \(row.integer(1)): refers to something in \(row.text(2)) that is not there"
    }
    return faults + strays.prefix(Self.faultLimit)
  }

  private func faults(_ invariant: Invariant) throws(StoreError) -> [SafeText] {
    let numbers = try database.all("\(invariant.sql) limit \(Self.faultLimit + 1)") { $0.integer(0) }
    let named = numbers.prefix(Self.faultLimit).map { number -> SafeText in
      "\(SafeText(line: invariant.fault)): \(number)"
    }
    return numbers.count > Self.faultLimit ? named + ["… and more of these"] : named
  }

  private func rulesFault() throws(StoreError) -> [SafeText] {
    let version = try database.number(
      "select cast(value as integer) from setting where key = 'search.version'")
    return version == SearchDocument.version
      ? [] : ["the index of words was made by the rules of another version"]
  }

  /// SQLite's own look at the index of words; it counts as writing, though it writes nothing, so it cannot be done on the
  /// snapshot of the rest while others write.
  private func indexFaults() throws(StoreError) -> [SafeText] {
    guard !database.isReadOnly else { return [] }
    var faults = try rulesFault()
    for index in ["search", "search_title"] {
      do throws(StoreError) {
        try database.transaction { () throws(StoreError) in
          try database.run("insert into \(index) (\(index)) values ('integrity-check')")
        }
      } catch {
        guard error.code == .damaged else { throw error }
        faults.append("the index of words is damaged (\(SafeText(line: index)))")
      }
    }
    return faults
  }
}
