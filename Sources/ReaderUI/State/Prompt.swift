package import Canvas
package import NewsModel

/// A line to type into, in the place of the status line.
package struct Prompt: Hashable, Sendable {
  package enum Purpose: Hashable, Sendable {
    case find
    case search
    case command
    case appeal(CommentID)
  }

  package enum Answer: Hashable, Sendable {
    /// It stays.
    case none
    case cancelled
    case entered(SafeText)
  }

  package let purpose: Purpose
  package private(set) var edit: LineEdit
  private var history: [SafeText]
  /// The place in `history`; its count for the line being typed.
  private var place: Int
  /// What Tab goes through: the line as it was typed, then what it can go on with.
  private var choices: [SafeText] = []
  private var choice = 0

  package init(_ purpose: Purpose, text: SafeText? = nil, history: [SafeText] = []) {
    self.purpose = purpose
    edit = LineEdit(text?.string ?? "")
    self.history = history
    place = history.count
  }

  package var label: Phrase {
    switch purpose {
    case .find: "Find: "
    case .search: "Search the archive: "
    case .command: ":"
    case .appeal: "Why it should stand: "
    }
  }

  /// For a line that the label would fill.
  var shortLabel: SafeText {
    switch purpose {
    case .find: "/"
    case .search: "F "
    case .command: ":"
    case .appeal: "! "
    }
  }

  /// Puts the next of what the line can go on with in its place, or the one before; after the last the typed line.
  mutating func complete(by step: Int, among lines: (SafeText) -> [SafeText]) {
    if choices.isEmpty {
      let typed = SafeText(text: edit.text)
      choices = [typed] + lines(typed).filter { $0 != typed }
      choice = 0
    }
    choice = (choice + step + choices.count) % choices.count
    edit = LineEdit(choices[choice].string)
  }

  package mutating func take(_ key: KeyPress) -> Answer {
    choices = []
    switch key {
    case .enter: return .entered(SafeText(line: edit.text))
    case .escape, .control("c"), .control("g"): return .cancelled
    case .backspace where edit.isEmpty: return .cancelled
    case .up: recall(place - 1)
    case .down: recall(place + 1)
    default: _ = edit.handle(key, width: .max)
    }
    return .none
  }

  private mutating func recall(_ index: Int) {
    guard (0...history.count).contains(index) else { return }
    place = index
    edit = LineEdit(index < history.count ? history[index].string : "")
  }
}
