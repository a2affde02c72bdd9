import NewsModel
import TestSupport
import Testing

@testable import StoreSQLite

@Suite struct MigrationTests {
  @Test func stepsAreNamedAndRecordedOnce() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("paper.db")
    for _ in 0..<3 { _ = try SQLiteStore.open(path: path, mode: .create, now: .start) }
    let store = try SQLiteStore.open(path: path, mode: .readWrite, now: .start)
    let names = try store.database.all("select name from migration order by version") { $0.string(0) }
    #expect(names == Migration.all.map(\.name) && Set(names).count == names.count)
    #expect(try store.database.number("pragma user_version") == Int64(Migration.all.count))
    #expect(try store.database.number("pragma application_id") == Migrator.applicationID)
    #expect(try store.database.first("pragma journal_mode") { $0.string(0) } == "wal")
    #expect(try store.database.number("pragma synchronous") == 2)
    #expect(try store.database.number("pragma foreign_keys") == 1)
    #expect(try store.database.number("pragma trusted_schema") == 0)
  }

  /// An older program's store is taken along, step by step, and a step that fails changes nothing.
  @Test func anOlderStoreIsBroughtUpToDate() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("paper.db")
    let connection = try StoreFile(path: path, mode: .create).open()
    for count in 1..<Migration.all.count {
      try Migrator(database: connection, migrations: Array(Migration.all.prefix(count))).prepare(
        mode: .create, now: .start)
      #expect(try connection.number("pragma user_version") == Int64(count))
    }
    let broken = Migration(name: "broken", script: "create table half (x); create table half (x);")
    let steps = Array(Migration.all.dropLast()) + [broken]
    #expect(throws: StoreError.self) {
      try Migrator(database: connection, migrations: steps).prepare(mode: .readWrite, now: .start)
    }
    #expect(try !connection.exists("select 1 from sqlite_schema where name = 'half'"))
    let store = try SQLiteStore.open(path: path, mode: .readWrite, now: .start)
    #expect(try store.check() == [])
  }

  /// Accents were kept in the index until the eighth step: the words are found after it, and can be forgotten.
  @Test func anIndexWithAccentsIsMadeAnew() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("paper.db")
    let store = try SQLiteStore.open(path: path, mode: .create, now: .start)
    _ = try store.merge(
      [Story.make("a", text: "Η Αθήνα σήμερα"), Story.make("b", text: "Plain.")], feed: nil, now: .start)
    let before = try #require(Migration.all.firstIndex { $0.name == "folded search" })
    let database = store.database
    let story = try #require(try database.story(ArticleID(1)))
    let sections = try database.sectionIDs(of: story.id)
    try database.transaction { () throws(StoreError) in
      var queue = SearchQueue()
      queue.forget(SearchDocument(story.content, sections: sections), at: story.key)
      queue.index(SearchDocument(story.content, sections: sections, SearchText.cut), at: story.key)
      try queue.settle(in: database)
    }
    #expect(try store.titles(.init(search: "αθηνα")) == [])
    let work = try #require(Migration.all[before].work)
    try database.transaction { () throws(StoreError) in try work(database) }
    #expect(try store.titles(.init(search: "αθηνα")) == ["Story a"])
    #expect(try store.titles(.init(search: "plain")) == ["Story b"])
    _ = try store.merge([Story.make("a", text: "Σπάρτη")], feed: nil, now: .start)
    #expect(try store.titles(.init(search: "αθηνα")) == [])
    #expect(try store.check() == [])
  }

  /// Words of Indic scripts were in pieces until the eighteenth step.
  @Test func wordsInPiecesAreMadeWhole() throws {
    let store = try SQLiteStore.open(path: try TemporaryFolder().file("paper.db"), mode: .create, now: .start)
    _ = try store.merge(
      [Story.make("a", text: "हिन्दी समाचार"), Story.make("b", text: "Plain नदी.")], feed: nil, now: .start)
    let database = store.database
    for number in 1...2 {
      let story = try #require(try database.story(ArticleID(Int64(number))))
      let sections = try database.sectionIDs(of: story.id)
      try database.transaction { () throws(StoreError) in
        var queue = SearchQueue()
        queue.forget(SearchDocument(story.content, sections: sections), at: story.key)
        queue.index(SearchDocument(story.content, sections: sections, SearchText.pieces), at: story.key)
        try queue.settle(in: database)
      }
    }
    #expect(try store.titles(.init(search: "हिन्दी")) == [])
    let step = try #require(Migration.all.first { $0.name == "vowel signs" }?.work)
    try database.transaction { () throws(StoreError) in try step(database) }
    #expect(try store.titles(.init(search: "हिन्दी")) == ["Story a"])
    #expect(try store.titles(.init(search: "plain नदी")) == ["Story b"])
    #expect(try store.check() == [])
  }

  /// The digests of words became others with the twenty-fourth step: a story finds its twin from before, and goes whole.
  @Test func likeStoriesAreFoundByNewDigests() throws {
    let store = try StoreUnderTest.memory.make()
    let text = (0..<120).map { "word\($0 * 7919 % 997)" }.joined(separator: " ")
    _ = try store.merge([Story.make("a", text: text)], feed: nil, now: .start)
    let database = store.database
    let anchors = { try database.all("select anchor from story_anchor order by anchor") { $0.integer(0) } }
    let before = try anchors()
    #expect(before.count > 3)
    try database.run("update story_anchor set anchor = -anchor")
    let work = try #require(Migration.wordDigests.work)
    try database.transaction { () throws(StoreError) in
      try database.execute(script: Migration.wordDigests.script)
      try work(database)
    }
    #expect(try anchors() == before)
    #expect(try store.check() == [])
  }

  @Test func severalProcessesMayMakeTheStoreAtOnce() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("paper.db")
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<6 {
        group.addTask { (try? SQLiteStore.open(path: path, mode: .create, now: .start)) != nil }
      }
      for await isMade in group { #expect(isMade) }
    }
    let store = try SQLiteStore.open(path: path, mode: .readWrite, now: .start)
    #expect(try store.database.number("select count(*) from migration") == Int64(Migration.all.count))
  }
}
