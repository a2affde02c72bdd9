extension Phrase {
  /// A time in the largest unit that leaves a number to be read, rounded up.
  package static func duration(seconds: Int) -> Phrase {
    let (seconds, minutes, hours) = (max(1, seconds), (seconds + 59) / 60, (seconds + 3599) / 3600)
    if seconds < 60 { return counted(seconds, "a second", "\(seconds) seconds") }
    return seconds < 7200
      ? counted(minutes, "a minute", "\(minutes) minutes") : counted(hours, "an hour", "\(hours) hours")
  }
}
