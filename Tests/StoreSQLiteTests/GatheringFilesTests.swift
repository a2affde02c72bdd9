import CSQLite
import NewsModel
import TestSupport
import Testing

@testable import StoreSQLite

/// Writes that are handed to the system together are there when somebody may ask for them.
@Suite struct GatheringFilesTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("some.db")
  }

  /// With SQLite's own way to the disk, as any other program has it.
  private func plain() throws -> Connection {
    try StoreFile(path: path, mode: .readWrite).open()
  }

  private func gathering() throws -> Connection {
    let connection = try StoreFile(path: path, mode: .create).open()
    _ = try connection.first("pragma journal_mode = wal") { $0.string(0) }
    try connection.execute(script: "create table part (id integer primary key, bytes blob not null)")
    return connection
  }

  private func fill(_ connection: Connection, from first: Int, _ count: Int) throws(StoreError) {
    for id in first..<first + count {
      let bytes = [UInt8](repeating: UInt8(truncatingIfNeeded: id), count: id * 7919 % 20_000)
      try connection.run("insert into part (id, bytes) values (?, ?)", id, bytes)
    }
  }

  private func isWhole(_ connection: Connection) throws -> Bool {
    try connection.first("pragma integrity_check") { $0.string(0) } == "ok"
      && connection.number("select count(*) from part where length(bytes) <> id * 7919 % 20000") == 0
  }

  @Test func itIsInUse() throws {
    let connection = try gathering()
    var system: UnsafeMutablePointer<sqlite3_vfs>?
    sqlite3_file_control(connection.handle, "main", SQLITE_FCNTL_VFS_POINTER, &system)
    #expect(system.map { String(cString: $0.pointee.zName) } == GatheringFiles.name)
    #expect(GatheringFiles.name != nil)
  }

  /// In a cache that holds a few pages, so that they are written before the transaction ends, and the log is taken over
  /// now and then.
  @Test func whatIsCommittedIsSeenByOthersAtOnce() throws {
    let writer = try gathering()
    try writer.execute(script: "pragma cache_size = 12; pragma wal_autocheckpoint = 200")
    let reader = try plain()
    for round in 0..<20 {
      try writer.transaction { () throws(StoreError) in
        try fill(writer, from: round * 30 + 1, 30)
        try writer.run("update part set bytes = zeroblob(length(bytes)) where id % 3 = 0")
      }
      #expect(try reader.number("select count(*) from part") == Int64((round + 1) * 30))
      #expect(try isWhole(reader))
    }
    #expect(try isWhole(writer))
  }

  @Test func whatIsUndoneIsNotSeen() throws {
    let writer = try gathering()
    try writer.execute(script: "pragma cache_size = 12")
    try fill(writer, from: 1, 30)
    let reader = try plain()
    #expect(throws: StoreError.self) {
      try writer.transaction { () throws(StoreError) in
        try fill(writer, from: 31, 60)
        try writer.run("delete from part where id < 20")
        #expect(try reader.number("select count(*) from part") == 30)
        throw StoreError(.io, subject: "a test", cause: "asked for")
      }
    }
    #expect(try reader.number("select count(*) from part") == 30 && isWhole(reader) && isWhole(writer))
  }

  /// Both ways to the disk, one after the other and with changes of each in the other's log.
  @Test func othersMayWriteInBetween() throws {
    let one = try gathering()
    let other = try plain()
    for round in 0..<30 {
      let writer = round % 2 == 0 ? one : other
      try writer.transaction { () throws(StoreError) in try fill(writer, from: round * 10 + 1, 10) }
      if round % 7 == 0 { try writer.execute(script: "pragma wal_checkpoint(truncate)") }
    }
    #expect(try one.number("select count(*) from part") == 300 && isWhole(one) && isWhole(other))
  }

  /// All that was gathered is in the file when it is closed, and the log taken over.
  @Test func aClosedFileIsWhole() throws {
    do {
      let writer = try gathering()
      try fill(writer, from: 1, 100)
      try writer.execute(script: "vacuum")
    }
    #expect(try isWhole(plain()))
  }

  /// SQLite does not listen to what becomes of a barrier: the commit has to fail all the same, and only that one.
  @Test func bytesThatCannotBeWrittenAreNotCommitted() {
    let size = GatheredFile.size + MemoryLayout<sqlite3_file>.size
    let memory = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    let methods = UnsafeMutablePointer<sqlite3_io_methods>.allocate(capacity: 1)
    defer {
      memory.deallocate()
      methods.deallocate()
    }
    methods.initialize(to: sqlite3_io_methods())
    methods.pointee.xWrite = { _, _, _, offset in offset == 0 ? SQLITE_FULL : SQLITE_OK }
    methods.pointee.xClose = { _ in SQLITE_OK }
    let file = memory.assumingMemoryBound(to: sqlite3_file.self)
    let gathered = GatheredFile.begin(at: file)
    gathered.inner.pointee.pMethods = UnsafePointer(methods)
    gathered.gather()
    #expect(gathered.write([1, 2, 3], 3, at: 0) == SQLITE_OK)
    #expect(GatheredFile.flush(file) { _ in SQLITE_OK } == SQLITE_FULL)
    #expect(gathered.write([4], 1, at: 3) == SQLITE_FULL)
    #expect(GatheredFile.flush(file) { _ in SQLITE_OK } == SQLITE_FULL)
    #expect(GatheredFile.end(file) { _ in SQLITE_OK } == SQLITE_OK)
    #expect(gathered.write([4], 1, at: 3) == SQLITE_OK)
    #expect(GatheredFile.flush(file) { _ in SQLITE_OK } == SQLITE_OK)
    #expect(gathered.close() == SQLITE_OK)
  }
}
