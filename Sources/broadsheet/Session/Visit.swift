import Console
import Glibc
import NewsModel
import ReaderSession
import ReaderUI
import StoreSQLite

/// Somebody at the door, as the store knows them.
struct Visit {
  let door: Door
  let path: String
  let limits: SessionLimits
  /// nil for strangers and guests.
  let reader: Reader?
  let policy: JoinPolicy
  private let isAdmitted: Bool
  /// When the key was used before.
  let before: Timestamp?

  init(_ door: Door, path: String, _ store: SQLiteStore) throws(Failure) {
    (self.door, self.path) = (door, path)
    do throws(StoreError) {
      limits = try SessionLimits.read(store)
      policy = try store.joinPolicy()
      let admission = try Self.admission(door, store)
      reader = try Self.reader(admission, store)
      isAdmitted = Self.agrees(door, admission, reader)
      before = try isAdmitted && reader != nil ? Self.noteLogin(door, store) : nil
    } catch {
      throw Failure(error)
    }
    guard isAdmitted else { throw Failure(.notAllowed, "that key may not come in here") }
  }

  private static func admission(_ door: Door, _ store: SQLiteStore) throws(StoreError) -> Admission? {
    guard let key = door.key else { return nil }
    return try store.admission(of: key.fingerprint)
  }

  private static func noteLogin(_ door: Door, _ store: SQLiteStore) throws(StoreError) -> Timestamp? {
    guard let key = door.key else { return nil }
    return try store.noteLogin(key, now: SystemClock.now())
  }

  private static func reader(_ admission: Admission?, _ store: SQLiteStore) throws(StoreError) -> Reader? {
    guard case .reader(let id) = admission else { return nil }
    return try store.reader(id)
  }

  /// A stranger who has become a reader since sshd asked comes in as that reader.
  private static func agrees(_ door: Door, _ admission: Admission?, _ reader: Reader?) -> Bool {
    switch (door, admission) {
    case (.guest, nil), (.stranger, .stranger): true
    case (.reader(let id, _), .reader): reader?.id == id
    case (.stranger, .reader): reader != nil
    default: false
    }
  }

  var isGuest: Bool { door == .guest }

  var visitor: Visitor { door.key.map { .key($0) } ?? .guest }

  func takeSlot(_ network: NetworkName?, for stay: SessionSlot.Stay) throws(Failure) -> SessionSlot {
    guard let slot = try SessionSlot(door, network, stay, store: path, limits: limits) else {
      throw Failure(
        .notAllowed, stay == .session ? tooMany : "too much is asked at once: try again in a moment")
    }
    return slot
  }

  private var tooMany: SafeText {
    switch door {
    case .reader: "you are here \(limits.perReader) times already: leave one of those sessions first"
    case .stranger, .guest:
      "all places, or all those of your network, are taken at the moment: try again later"
    }
  }

  func options(_ mode: ReaderOptions.Mode, _ language: Language) -> ReaderOptions {
    var options = ReaderOptions(now: SystemClock.now())
    options.language = language
    options.mode = mode
    options.reader = reader
    options.clock = SystemClock.local
    options.isRestricted = true
    options.standing = reader != nil ? .member : isGuest ? .guest : .stranger(policy)
    if let before {
      let civil = SystemClock.local.civil(before)
      let minute: SafeText = civil.minute < 10 ? "0\(civil.minute)" : "\(civil.minute)"
      let day: SafeText = "\(civil.date.year)-\(civil.date.month)-\(civil.date.day)"
      let time: SafeText = "\(civil.hour):\(minute)"
      options.greeting = StatusMessage(language("This key was here last on \(day) at \(time)."))
    }
    return options
  }
}
