import Canvas
import NewsModel

/// The last line of the composer: what the keys do, or a question with the cursor in it; and how long the words are.
enum ComposerFoot {
  static func draw(
    _ state: ComposerState, hasMore: Bool, in line: Rect, into frame: inout Frame, _ look: Look
  ) {
    guard !line.isEmpty else { return }
    let used = state.stage == .policy ? 0 : drawCounter(state, in: line, into: &frame, look) + 2
    let room = line.inset(right: used)
    guard let question = question(of: state.stage, hasMore: hasMore) else {
      let hints = Hints.Hint.list(keys(for: state, room.columns, look))
      return StatusView.draw(hints, at: room.origin, clip: room, into: &frame, look)
    }
    let end = frame.put(
      look.language(question), at: room.origin, columns: room.columns, style: look[.prompt], look)
    guard state.stage != .quoting, look.isFocused, !room.isEmpty else { return }
    frame.cursor = room.origin.moved(columns: min(end + 1, room.columns - 1))
  }

  /// What can be quoted is named where there is room for it.
  private static func keys(for state: ComposerState, _ columns: Int, _ look: Look) -> SafeText {
    let all = look.language("C-s send  C-q quote  Esc keep or discard")
    let hasRoom = all.columns <= columns
    return hasRoom && !state.quotable.paragraphs.isEmpty
      ? all : look.language("C-s send  Esc keep or discard")
  }

  private static func question(of stage: ComposerState.Stage, hasMore: Bool) -> Phrase? {
    switch stage {
    case .policy where hasMore: "Do you accept it? y/n  Space shows more"
    case .policy: "Do you accept it? y/n"
    case .quoting: "Enter quote  j/k choose  Esc back"
    case .leaving: "k keep  d discard  Esc go on"
    case .editing: nil
    }
  }

  /// The answer is the columns it takes.
  private static func drawCounter(
    _ state: ComposerState, in line: Rect, into frame: inout Frame, _ look: Look
  ) -> Int {
    let count = state.text.string.count
    let counter: SafeText = "\(count)/\(state.limit)"
    let columns = counter.string.utf8.count
    let place = Point(column: line.maxColumn - columns, row: line.row)
    frame.put(counter, at: place, style: look[count > state.limit ? .counterOver : .counter], clip: line)
    return columns
  }
}
