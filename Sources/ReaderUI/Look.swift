package import Canvas
package import NewsModel

/// How things are drawn: the theme, the line characters, and the reader's clock.
package struct Look: Sendable {
  package var theme: Theme
  package var lines: LineSet
  package var clock: LocalClock
  package var now: Timestamp
  /// Whether nothing but ASCII may be drawn.
  package var isASCII: Bool
  package var language: Language
  /// For what is drawn about keys.
  package var keymap: Keymap
  /// Whether what is drawn has the keys; the one that has them sets the frame's cursor.
  package var isFocused: Bool

  package init(
    theme: Theme, lines: LineSet, clock: LocalClock = .utc, now: Timestamp, isASCII: Bool = false,
    language: Language = .english, keymap: Keymap = .standard, isFocused: Bool = true
  ) {
    self.theme = theme
    self.lines = lines
    self.clock = clock
    self.now = now
    self.isASCII = isASCII
    self.language = language
    self.keymap = keymap
    self.isFocused = isFocused
  }

  package subscript(_ role: Theme.Role) -> Style { theme[role] }

  package func focused(_ isFocused: Bool) -> Look {
    var copy = self
    copy.isFocused = isFocused
    return copy
  }
}
