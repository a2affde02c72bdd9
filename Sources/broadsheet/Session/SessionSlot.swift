import Console
import Glibc
import NewsModel

/// A place among the sessions that somebody may have at once, held by a lock on a byte of a file beside the store:
/// the kernel gives it back however the process ends.
struct SessionSlot: ~Copyable {
  /// What somebody has come for, and where its places begin.
  enum Stay: Int64 {
    case session = 0
    case answer = 0x1000_0000_0000_0000
  }

  private let descriptor: Int32

  /// nil where all places are taken. A guest needs one of the guests', and one of those of their network; so does a
  /// stranger, for another key costs nothing.
  /// Answers to a word have as many places as sessions, and places of their own: a reader whose sessions are all open
  /// can still ask for a code.
  init?(
    _ door: Door, _ network: NetworkName?, _ stay: Stay, store: String, limits: SessionLimits
  ) throws(Failure) {
    let path = store + "-sessions"
    let before = umask(0o007)
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o660)
    umask(before)
    guard descriptor >= 0 else {
      throw Failure(
        .storeUnusable,
        "\(SafeText(line: path)) cannot be opened: \(SafeText(line: String(cString: strerror(errno))))")
    }
    let ranges = [Self.range(door, limits)] + Self.ofNetwork(door, network, limits)
    guard ranges.allSatisfy({ Self.lockOne(of: $0, from: stay.rawValue, descriptor) }) else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  private static func range(_ door: Door, _ limits: SessionLimits) -> (Int64, Int64) {
    switch door {
    case .guest: (0, limits.guests)
    case .stranger: (1 << 16, limits.strangers)
    case .reader(let id, _): (1 << 32 + id.rawValue << 8, limits.perReader)
    }
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

  /// Where there is no limit nobody is counted.
  private static func lockOne(
    of range: (start: Int64, count: Int64), from base: Int64, _ descriptor: Int32
  ) -> Bool {
    range.count == 0 || (0..<range.count).contains { lock(descriptor, base + range.start + $0) }
  }

  private static func lock(_ descriptor: Int32, _ place: Int64) -> Bool {
    var region = flock()
    region.l_type = Int16(F_WRLCK)
    region.l_whence = Int16(SEEK_SET)
    region.l_start = off_t(place)
    region.l_len = 1
    return withUnsafeMutablePointer(to: &region) { fcntl(descriptor, F_SETLK, $0) } == 0
  }
}
