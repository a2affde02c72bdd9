import NewsModel

/// How a session came to its end.
struct SessionEnding {
  /// What is to be said on the terminal then.
  var words: SafeText?
  /// Whether a signal asked for it.
  var wasInterrupted = false
}
