package import Canvas
package import NewsModel

/// A line to type into, in the place of the status line.
package struct Prompt: Hashable, Sendable {
  package enum Purpose: Hashable, Sendable {
    case find
    case search
    case command
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

  package init(_ purpose: Purpose, history: [SafeText] = []) {
    self.purpose = purpose
    edit = LineEdit()
    self.history = history
    place = history.count
  }

  package var label: SafeText {
    switch purpose {
    case .find: "Find: "
    case .search: "Search the archive: "
    case .command: ":"
    }
  }

  /// For a line that the label would fill.
  var shortLabel: SafeText {
    switch purpose {
    case .find: "/"
    case .search: "F "
    case .command: ":"
    }
  }

  package mutating func take(_ key: KeyPress) -> Answer {
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
