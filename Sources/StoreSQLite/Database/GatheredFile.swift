import CSQLite
import Glibc

/// An open file of SQLite's with the writes to it that wait. SQLite gives the memory: this state, then the file itself.
struct GatheredFile {
  typealias File = UnsafeMutablePointer<sqlite3_file>

  private struct State {
    /// What SQLite knows of the file.
    var file = sqlite3_file()
    var methods = sqlite3_io_methods()
    var isGathering = false
    /// Made at the first write.
    var bytes: UnsafeMutableRawPointer?
    /// Where in the file the waiting bytes begin, and how many there are.
    var start: Int64 = 0
    var count = 0
    /// Of a database, its log, while that is open; of a log, its database. Locks and barriers are the database's.
    var partner: UnsafeMutablePointer<State>?
  }

  /// Bytes that wait at most. SQLite's own methods write less than 128 KiB at once, and nothing of more.
  private static let capacity = 120 << 10

  /// Bytes of the state, in front of SQLite's own.
  static let size = (MemoryLayout<State>.size + 15) & ~15

  private let state: UnsafeMutablePointer<State>

  init(_ file: File) {
    state = UnsafeMutableRawPointer(file).assumingMemoryBound(to: State.self)
  }

  /// Of memory that holds nothing yet.
  static func begin(at file: File) -> GatheredFile {
    UnsafeMutableRawPointer(file).bindMemory(to: State.self, capacity: 1).initialize(to: State())
    let gathered = GatheredFile(file)
    gathered.inner.pointee.pMethods = nil
    return gathered
  }

  /// The system's file.
  var inner: File {
    (UnsafeMutableRawPointer(state) + Self.size).assumingMemoryBound(to: sqlite3_file.self)
  }

  var methods: sqlite3_io_methods { inner.pointee.pMethods.pointee }

  func answer(by methods: sqlite3_io_methods) {
    state.pointee.methods = methods
    state.pointee.file.pMethods = UnsafePointer(state.pointer(to: \.methods))
  }

  func gather() {
    state.pointee.isGathering = true
  }

  /// Of a log: what is done to its database waits for it.
  func join(_ database: File) {
    let other = GatheredFile(database).state
    state.pointee.partner = other
    other.pointee.partner = state
  }

  func close() -> Int32 {
    let code = flush()
    state.pointee.partner?.pointee.partner = nil
    state.pointee.partner = nil
    free(state.pointee.bytes)
    state.pointee.bytes = nil
    let closed = methods.xClose(inner)
    return code == SQLITE_OK ? closed : code
  }

  func write(_ bytes: UnsafeRawPointer?, _ size: Int32, at offset: Int64) -> Int32 {
    let count = Int(size)
    guard state.pointee.isGathering, count <= Self.capacity, let bytes, let buffer = buffer() else {
      let code = flush()
      return code == SQLITE_OK ? methods.xWrite(inner, bytes, size, offset) : code
    }
    let end = state.pointee.start + Int64(state.pointee.count)
    if offset != end || state.pointee.count + count > Self.capacity {
      let code = flush()
      guard code == SQLITE_OK else { return code }
      state.pointee.start = offset
    }
    memcpy(buffer + state.pointee.count, bytes, count)
    state.pointee.count += count
    return SQLITE_OK
  }

  private func buffer() -> UnsafeMutableRawPointer? {
    if state.pointee.bytes == nil { state.pointee.bytes = malloc(Self.capacity) }
    return state.pointee.bytes
  }

  func read(_ bytes: UnsafeMutableRawPointer?, _ count: Int32, at offset: Int64) -> Int32 {
    let (start, end) = (state.pointee.start, state.pointee.start + Int64(state.pointee.count))
    if offset < end, offset + Int64(count) > start {
      let code = flush()
      guard code == SQLITE_OK else { return code }
    }
    return methods.xRead(inner, bytes, count, offset)
  }

  /// Hands the waiting bytes to the system. They are gone then, also where it fails: SQLite rolls back.
  func flush() -> Int32 {
    let count = state.pointee.count
    guard count > 0, let bytes = state.pointee.bytes else { return SQLITE_OK }
    state.pointee.count = 0
    return methods.xWrite(inner, bytes, Int32(count), state.pointee.start)
  }

  /// As `flush`, with what waits for the other of database and log.
  func flushBoth() -> Int32 {
    let code = flush()
    guard code == SQLITE_OK, let partner = state.pointee.partner else { return code }
    return GatheredFile(partner).flush()
  }

  private init(_ state: UnsafeMutablePointer<State>) {
    self.state = state
  }

  static func use(_ file: File?, _ body: (GatheredFile) -> Int32) -> Int32 {
    file.map { body(GatheredFile($0)) } ?? SQLITE_MISUSE
  }

  /// What waits comes first; where that fails, locks are let go of all the same.
  static func flush(_ file: File?, _ body: (GatheredFile) -> Int32) -> Int32 {
    use(file) { file in
      let flushed = file.flushBoth()
      let code = body(file)
      return flushed == SQLITE_OK ? code : flushed
    }
  }
}
