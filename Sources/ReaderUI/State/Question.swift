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

  /// nil for a key that is no answer; `y` is one in every language.
  func answer(_ key: KeyPress, _ language: Language) -> Bool? {
    switch key.answer(in: language) {
    case .character("y"), .character("Y"): true
    case .character("n"), .character("N"), .character("q"), .escape, .control("c"), .control("g"): false
    default: nil
    }
  }
}

extension KeyPress {
  /// `y` for the letter that says yes in the language.
  func answer(in language: Language) -> KeyPress {
    guard case .character(let letter) = self, letter.lowercased() == String(language.yes) else { return self }
    return .character("y")
  }
}

/// Something that the undo key takes back.
struct Undoable: Hashable, Sendable {
  /// Said when it is taken back.
  var said: Phrase
  var effects: [Effect]
}
