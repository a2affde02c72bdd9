import Glibc
import NewsModel
import TestSupport
import Testing

@testable import StoreSQLite

/// What becomes of files that are no store, or cannot be used as one.
@Suite struct StoreFileTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func open(_ name: String, _ mode: SQLiteStore.Mode = .readWrite) throws -> SQLiteStore {
    try SQLiteStore.open(path: folder.file(name), mode: mode, now: .start)
  }

  private func code(_ work: () throws -> Void) -> StoreError.Code? {
    do {
      try work()
      return nil
    } catch {
      return (error as? StoreError)?.code
    }
  }

  @Test(arguments: [SQLiteStore.Mode.readOnly, .readWrite, .create])
  func aTextFileIsNoStoreAndStaysAsItWas(_ mode: SQLiteStore.Mode) throws {
    let text = Array(String(repeating: "These are words, not news.\n", count: 200).utf8)
    try folder.write("words.txt", text)
    #expect(code { _ = try open("words.txt", mode) } == .notAStore)
    #expect(try folder.read("words.txt") == text)
  }

  @Test func anotherProgramsDatabaseIsNoStore() throws {
    let other = try StoreFile(path: folder.file("other.db"), mode: .create).open()
    try other.execute(script: "create table notes (text text)")
    #expect(code { _ = try open("other.db", .create) } == .notAStore)
    #expect(try other.number("select count(*) from sqlite_schema") == 1)
  }

  @Test func aNewerStoreIsRefusedAndNotTouched() throws {
    do {
      let store = try open("paper.db", .create)
      try store.database.execute(script: "pragma user_version = 999; pragma wal_checkpoint(truncate)")
    }
    let before = try folder.read("paper.db")
    #expect(code { _ = try open("paper.db", .create) } == .newerVersion)
    #expect(try folder.read("paper.db") == before)
  }

  @Test func aStoreHasToBeThereUnlessItIsToBeMade() throws {
    #expect(code { _ = try open("none.db") } == .cannotOpen)
    try folder.write("empty.db", "")
    #expect(code { _ = try open("empty.db") } == .notAStore)
    _ = try open("empty.db", .create)
    _ = try open("deep/er/paper.db", .create)
    var status = stat()
    #expect(stat(folder.file("deep/er"), &status) == 0 && status.st_mode & 0o777 == 0o700)
    try folder.write("plain", "x")
    #expect(code { _ = try open("plain/paper.db", .create) } == .cannotOpen)
  }

  @Test func aStoreOpenedForReadingIsNotWrittenTo() throws {
    let writer = try open("paper.db", .create)
    _ = try writer.merge([Story.make("a")], feed: nil, now: .start)
    let reader = try open("paper.db", .readOnly)
    #expect(try reader.titles(HeadlineQuery()) == ["Story a"])
    #expect(try reader.check() == [])
    #expect(code { _ = try reader.newReader() } == .readOnly)
    #expect(code { _ = try reader.merge([Story.make("b")], feed: nil, now: .start) } == .readOnly)
  }

  @Test func aFullDiskLeavesTheStoreAsItWas() throws {
    let store = try open("paper.db", .create)
    _ = try store.merge([Story.make("a")], feed: nil, now: .start)
    let pages = try store.database.number("pragma page_count")
    _ = try store.database.number("pragma max_page_count = \(pages + 4)")
    let text = String(repeating: "Words without end. ", count: 20_000)
    #expect(
      code { _ = try store.merge([Story.make("b", text: text)], feed: Story.feed, now: .start) } == .diskFull)
    #expect(try store.titles(HeadlineQuery()) == ["Story a"] && store.feeds().isEmpty)
    #expect(try store.check() == [])
    _ = try store.database.number("pragma max_page_count = 1000000")
    #expect(try store.merge([Story.make("b", text: text)], feed: Story.feed, now: .start).inserted == 1)
  }

  @Test func aLockThatIsHeldTooLongIsReported() throws {
    let first = try open("paper.db", .create)
    let second = try open("paper.db")
    try second.database.execute(script: "pragma busy_timeout = 20")
    try first.database.transaction { () throws(StoreError) in
      #expect(code { _ = try second.merge([Story.make("a")], feed: nil, now: .start) } == .busy)
      #expect(code { _ = try second.summary(for: nil) } == nil)
    }
    #expect(code { _ = try second.merge([Story.make("a")], feed: nil, now: .start) } == nil)
  }

  @Test func anErrorUndoesTheWholeTransaction() throws {
    let store = try open("paper.db", .create)
    let failure = StoreError(.io, subject: "x", cause: "y")
    #expect(throws: failure) {
      try store.database.transaction { () throws(StoreError) in
        try store.database.run("insert into setting (key, value) values ('x', '1')")
        throw failure
      }
    }
    #expect(try !store.database.exists("select 1 from setting where key = 'x'"))
  }

  @Test func aStoreCutShortIsDamaged() throws {
    do {
      let store = try open("paper.db", .create)
      _ = try store.merge((0..<50).map { Story.make("\($0)") }, feed: nil, now: .start)
      try store.maintain(now: .start)
    }
    let whole = try folder.read("paper.db")
    try folder.write("cut.db", whole.prefix(whole.count / 2 / 4096 * 4096))
    let code = code {
      let store = try open("cut.db")
      let faults = try store.check()
      #expect(!faults.isEmpty)
    }
    #expect(code == nil || code == .damaged)
  }

  @Test func aBackupOfAStoreInUseIsAStore() throws {
    let store = try open("paper.db", .create)
    _ = try store.merge((0..<50).map { Story.make("\($0)") }, feed: nil, now: .start)
    try folder.write("copy.db", "what was there before")
    try store.backup(to: folder.file("copy.db"))
    let copy = try open("copy.db")
    #expect(try copy.titles(HeadlineQuery()) == store.titles(HeadlineQuery()))
    #expect(try copy.check() == [])
    #expect(access(folder.file("copy.db.part"), F_OK) != 0)
    _ = try copy.merge([Story.make("only in the copy")], feed: nil, now: .start)
    #expect(try store.titles(HeadlineQuery()).count == 50)
    try folder.write("plain", "x")
    #expect(code { try store.backup(to: folder.file("plain/x.db")) } == .cannotOpen)
  }

  /// Neither the copy nor what is written until it is whole.
  @Test(arguments: [0o600, 0o640, 0o644, 0o660] as [mode_t])
  func aBackupIsNoMoreOpenThanItsStore(mode: mode_t) throws {
    let store = try open("paper.db", .create)
    #expect(chmod(folder.file("paper.db"), mode) == 0)
    try store.backup(to: folder.file("copy.db"))
    #expect(try permissions("copy.db") == mode & ~umask)
    guard geteuid() == 0 else { return }
    // In a folder that gives its files another group.
    #expect(mkdir(folder.file("shared"), 0o755) == 0 && chown(folder.file("shared"), 0, 4001) == 0)
    #expect(chmod(folder.file("shared"), 0o2755) == 0)
    try store.backup(to: folder.file("shared/copy.db"))
    #expect(try permissions("shared/copy.db") == (mode == 0o644 ? mode : mode & 0o600) & ~umask)
  }

  private func permissions(_ name: String) throws -> mode_t {
    var status = stat()
    guard stat(folder.file(name), &status) == 0 else { throw SystemFailure("looking at \(name)") }
    return status.st_mode & 0o7777
  }

  /// Without changing it, since other tests make files meanwhile.
  private var umask: mode_t {
    let status = (try? FileTree.read("/proc/self/status")).map { String(decoding: $0, as: UTF8.self) } ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("Umask:") }
    return line.flatMap { mode_t($0.dropFirst(6).trimmingPrefix { $0.isWhitespace }, radix: 8) } ?? 0o022
  }

  @Test func anotherConnectionsWritesAreNoticed() throws {
    let first = try open("paper.db", .create)
    let second = try open("paper.db")
    let before = try second.changeCounter()
    #expect(try second.changeCounter() == before)
    _ = try first.merge([Story.make("a")], feed: nil, now: .start)
    #expect(try second.changeCounter() != before)
  }

  @Test func maintenanceKeepsEverything() throws {
    let store = try open("paper.db", .create)
    for number in 0..<20 { _ = try store.merge([Story.make("\(number)")], feed: nil, now: .start) }
    try store.maintain(now: .start)
    #expect(try store.titles(.init(search: "queue")).count == 20)
    #expect(try store.check() == [])
    var status = stat()
    #expect(stat(folder.file("paper.db-wal"), &status) == 0 && status.st_size == 0)
  }
}
