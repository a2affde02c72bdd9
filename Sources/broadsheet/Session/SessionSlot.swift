import Console
import NewsModel

/// A place among the sessions that somebody may have at once, held by a lock on a byte of a file beside the store:
/// the kernel gives it back however the process ends.
final class SessionSlot {
  /// What somebody has come for, and where its places begin.
  enum Stay: Int64 {
    case session = 0
    case answer = 0x1000_0000_0000_0000
  }

  private let file: LockFile
  private let limits: SessionLimits
  private let stay: Stay
  /// The places that are held.
  private var places: [Int64]

  /// nil where all places are taken. A guest needs one of the guests', and one of those of their network; so does a
  /// stranger, for another key costs nothing.
  /// Answers to a word have as many places as sessions, and places of their own: a reader whose sessions are all open
  /// can still ask for a code.
  init?(
    _ door: Door, _ network: NetworkName?, _ stay: Stay, store: String, limits: SessionLimits
  ) throws(Failure) {
    let file = try Self.open(store)
    let ranges = [Self.range(door, limits)] + Self.ofNetwork(door, network, limits)
    var places: [Int64] = []
    for range in ranges {
      guard let held = Self.lockOne(of: range, from: stay.rawValue, file) else { return nil }
      places += held
    }
    (self.file, self.limits, self.stay, self.places) = (file, limits, stay, places)
  }

  /// A stranger has become a reader: one of the reader's places, while there is one, for those of strangers.
  func move(to reader: ReaderID) {
    let range = Self.readers(reader, limits)
    guard let taken = Self.lockOne(of: range, from: stay.rawValue, file) else { return }
    for place in places { file.give(place) }
    places = taken
  }

  private static func open(_ store: String) throws(Failure) -> LockFile {
    do throws(LockFile.Fault) {
      return try LockFile(beside: store, suffix: "-sessions")
    } catch {
      throw Failure(.storeUnusable, "\(error.path) cannot be opened: \(error.reason)")
    }
  }

  private static func range(_ door: Door, _ limits: SessionLimits) -> (Int64, Int64) {
    switch door {
    case .guest: (0, limits.guests)
    case .stranger: (1 << 16, limits.strangers)
    case .reader(let id, _): readers(id, limits)
    }
  }

  private static func readers(_ id: ReaderID, _ limits: SessionLimits) -> (Int64, Int64) {
    (1 << 32 + id.rawValue << 8, limits.perReader)
  }

  /// Two networks that come to the same number share their places, and so do all whose network is not known.
  private static func ofNetwork(
    _ door: Door, _ network: NetworkName?, _ limits: SessionLimits
  ) -> [(Int64, Int64)] {
    let number = (network?.text ?? "").utf8.reduce(Int64(5381)) { ($0 &* 33 ^ Int64($1)) & 0xFFFF_FFFF }
    return switch door {
    case .guest: [(1 << 56 + number << 8, limits.guestsPerNetwork)]
    case .stranger: [(1 << 57 + number << 8, limits.strangersPerNetwork)]
    case .reader: []
    }
  }

  /// The place that was free; none where there is no limit and nobody is counted; nil where all are taken.
  private static func lockOne(
    of range: (start: Int64, count: Int64), from base: Int64, _ file: LockFile
  ) -> [Int64]? {
    guard range.count > 0 else { return [] }
    let first = base + range.start
    return (first..<first + range.count).first(where: file.take).map { [$0] }
  }
}
