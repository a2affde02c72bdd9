import Glibc

/// A moment of the monotonic clock that a wait may not pass.
struct Deadline {
  private let end: ContinuousClock.Instant

  init(after duration: Duration) {
    end = .now + duration
  }

  var isPast: Bool { remainingMilliseconds == 0 }

  /// Rounded up, so that a wait of it never spins; 0 when the moment has passed.
  var remainingMilliseconds: CInt {
    let parts = (end - .now).components
    guard parts.seconds >= 0, parts.attoseconds >= 0 else { return 0 }
    return CInt(min(parts.seconds, 100_000)) * 1000
      + CInt((parts.attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}
