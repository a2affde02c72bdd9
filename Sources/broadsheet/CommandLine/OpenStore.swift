import Console
import Glibc
import NewsModel
import StoreSQLite

/// The store of a command and who works on it.
struct OpenStore {
  let store: SQLiteStore
  let account = UnixAccount.current()
  let now = SystemClock.now()

  /// - Parameter isMade: whether an empty store is made where there is none.
  init(_ arguments: Arguments, isMade: Bool) throws(Failure) {
    let path = try StoreLocation.path(arguments)
    guard isMade || access(path, F_OK) == 0 || errno != ENOENT else {
      throw Failure(
        .storeUnusable,
        "there is no store \(SafeText(line: path)) yet: `broadsheet import PATH…` makes one; name another with --store PATH"
      )
    }
    do throws(StoreError) {
      // What may only be read is read: only a command that writes is told so.
      let mode: SQLiteStore.Mode = access(path, W_OK) == 0 ? .readWrite : .readOnly
      store = try SQLiteStore.open(path: path, mode: isMade ? .create : mode, now: now)
    } catch {
      throw Failure(error)
    }
  }

  /// The reader, where there is one yet.
  func knownReader() throws(Failure) -> Reader? {
    try perform { store throws(StoreError) in try store.reader(account: account) }
  }

  /// The reader, made if need be.
  func reader() throws(Failure) -> Reader {
    try perform { store throws(StoreError) in try store.ensureReader(account, now: now) }
  }

  /// As the desk sees it; nil where there is none of that number.
  func comment(_ id: CommentID) throws(Failure) -> Comment? {
    try perform { store throws(StoreError) in try store.moderationItem(id, now: now)?.comment }
  }

  /// As the reader sees it, with what is theirs alone; not there where they see no more than its place.
  func comment(_ id: CommentID, asSeenBy reader: ReaderID) throws(Failure) -> Comment {
    guard let article = try comment(id)?.article else { throw .noComment(id) }
    let thread = try perform { store throws(StoreError) in
      try store.thread(of: article, order: .oldest, for: reader, now: now)
    }
    let found = thread.comments.first { $0.id == id }
    // A place that is left in the discussion is nothing to act on; one that the reader has put aside is.
    guard let found, found.isIgnored || !found.isTombstone else { throw .noComment(id) }
    return found
  }

  /// By name, as it is written.
  func reader(named name: String) throws(Failure) -> Reader {
    let name = SafeText(line: name)
    let readers = try perform { store throws(StoreError) in try store.readers() }
    guard let reader = readers.first(where: { $0.name == name }) else {
      throw Failure(.someFailed, "there is no reader \(name); `broadsheet readers` lists them")
    }
    return reader
  }

  func moderator() throws(Failure) -> Reader {
    let reader = try reader()
    guard reader.role.mayModerate else {
      throw Failure(
        .notAllowed,
        "\(reader.name) is not a moderator: an admin can say `broadsheet readers role \(reader.name) moderator`"
      )
    }
    return reader
  }

  /// Store work with its errors in words.
  func perform<Result>(_ work: (any Store) throws(StoreError) -> Result) throws(Failure) -> Result {
    do throws(StoreError) {
      return try work(store)
    } catch {
      throw Failure(error)
    }
  }
}

extension Failure {
  /// The same for one that never was, one that is gone and one that this reader may not know of.
  static func noComment(_ id: CommentID) -> Failure {
    Failure(.someFailed, "there is no comment \(id.rawValue)")
  }
}

extension Refusal {
  func failure(on id: CommentID) -> Failure {
    self == .gone ? .noComment(id) : failure
  }
}
