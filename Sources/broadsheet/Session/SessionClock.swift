import NewsModel

/// When a session ends by itself: after a time without a key, and after a time in all.
struct SessionClock {
  private let limits: SessionLimits
  private let started: Timestamp
  private var lastKey: Timestamp
  private var hasWarned = false

  /// How long before the end it is said.
  private static let notice: Int64 = 60

  init(_ limits: SessionLimits, now: Timestamp) {
    self.limits = limits
    (started, lastKey) = (now, now)
  }

  mutating func noteKey(_ now: Timestamp) {
    (lastKey, hasWarned) = (now, false)
  }

  enum Verdict: Equatable {
    case goesOn
    case warns(Phrase)
    /// With what is said on the terminal that was given back.
    case ends(Phrase)
  }

  mutating func verdict(_ now: Timestamp) -> Verdict {
    if now >= end {
      let words: Phrase =
        isIdleFirst
        ? "nobody had pressed a key for \(Self.words(limits.idle))"
        : "it was open for \(Self.words(limits.total))"
      return .ends("The session was closed: \(words). What you wrote is kept.")
    }
    guard now >= end.adding(seconds: -Self.notice), !hasWarned else { return .goesOn }
    hasWarned = true
    return .warns(
      isIdleFirst
        ? "Still there? The session closes in a minute, unless you press a key."
        : "The session closes in a minute; come in again then.")
  }

  /// When to look again.
  var due: Timestamp {
    let warning = end.adding(seconds: -Self.notice)
    return hasWarned ? end : max(warning, lastKey)
  }

  private var end: Timestamp { min(idleEnd, totalEnd) }
  private var isIdleFirst: Bool { idleEnd <= totalEnd }
  private var idleEnd: Timestamp { Self.end(lastKey, limits.idle) }
  private var totalEnd: Timestamp { Self.end(started, limits.total) }

  private static func end(_ start: Timestamp, _ seconds: Int64) -> Timestamp {
    seconds > 0 ? start.adding(seconds: seconds) : Timestamp(milliseconds: .max)
  }

  private static func words(_ seconds: Int64) -> Phrase {
    seconds % 60 == 0
      ? .counted(Int(seconds / 60), "a minute", "\(seconds / 60) minutes")
      : .counted(Int(seconds), "a second", "\(seconds) seconds")
  }
}
