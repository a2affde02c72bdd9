import NewsModel

extension Look {
  private var words: TimeWords { TimeWords(clock: clock, now: now, language: language) }

  /// The time today, else the day: "10:27", "9 Nov", "9 Nov 2025".
  func shortTime(_ moment: Timestamp) -> SafeText { words.short(moment) }

  /// "Tuesday 10 November 2026".
  var longDate: SafeText { words.longDate }

  /// "Tue 10 Nov".
  var shortDate: SafeText { words.shortDate }
}
