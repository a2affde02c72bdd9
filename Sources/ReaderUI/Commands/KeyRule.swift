import Canvas

/// One line of a configuration file about keys.
struct KeyRule: Hashable, Sendable {
  enum Change: Hashable, Sendable {
    case bind([KeyPress], [Keymap.Action], PaneSet)
    case unbind([KeyPress], PaneSet)
    case unbindAll
  }

  /// From 1.
  var line: Int
  var change: Change
}
