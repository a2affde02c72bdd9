import Canvas
package import NewsModel

/// A yes or no, asked on the status line.
package struct Question: Hashable, Sendable {
  package var text: SafeText
  package var onYes: [Effect]

  package init(_ text: SafeText, onYes: [Effect]) {
    self.text = text
    self.onYes = onYes
  }

  /// nil for a key that is no answer.
  func answer(_ key: KeyPress) -> Bool? {
    switch key {
    case .character("y"), .character("Y"): true
    case .character("n"), .character("N"), .character("q"), .escape, .control("c"), .control("g"): false
    default: nil
    }
  }
}

/// Something that the undo key takes back.
struct Undoable: Hashable, Sendable {
  /// Said when it is taken back.
  var said: SafeText
  var effects: [Effect]
}
