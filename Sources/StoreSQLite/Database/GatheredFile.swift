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
    /// What became of waiting bytes that could not be written. SQLite pays no heed to the answers of some calls.
    var fault = SQLITE_OK
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
    guard state.pointee.fault == SQLITE_OK else { return state.pointee.fault }
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

  /// Hands the waiting bytes to the system. Where that fails they are gone, since another process may be the next to
  /// write there, and it is answered until the lock is let go of, so that nothing can be committed.
  private func flush() -> Int32 {
    let count = state.pointee.count
    guard count > 0, let bytes = state.pointee.bytes else { return state.pointee.fault }
    state.pointee.count = 0
    state.pointee.fault = methods.xWrite(inner, bytes, Int32(count), state.pointee.start)
    return state.pointee.fault
  }

  private init(_ state: UnsafeMutablePointer<State>) {
    self.state = state
  }
}

/// What SQLite calls.
extension GatheredFile {
  static func use(_ file: File?, _ body: (GatheredFile) -> Int32) -> Int32 {
    file.map { body(GatheredFile($0)) } ?? SQLITE_MISUSE
  }

  /// What waits comes first, of database and log.
  static func flush(_ file: File?, _ body: (GatheredFile) -> Int32) -> Int32 {
    use(file) { file in
      let fault = file.flushBoth()
      return fault == SQLITE_OK ? body(file) : fault
    }
  }

  /// A lock is let go of whatever has become of what waited.
  static func end(_ file: File?, _ body: (GatheredFile) -> Int32) -> Int32 {
    use(file) { file in
      _ = file.flushBoth()
      file.state.pointee.fault = SQLITE_OK
      file.state.pointee.partner?.pointee.fault = SQLITE_OK
      return body(file)
    }
  }

  private func flushBoth() -> Int32 {
    let code = flush()
    let other = state.pointee.partner.map { GatheredFile($0).flush() } ?? SQLITE_OK
    return code == SQLITE_OK ? other : code
  }
}
