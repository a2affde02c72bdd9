import Canvas
import NewsModel

/// The last line of the composer: what the keys do, or a question with the cursor in it; and how long the words are.
enum ComposerFoot {
  static func draw(
    _ state: ComposerState, hasMore: Bool, in line: Rect, into frame: inout Frame, _ look: Look
  ) {
    guard !line.isEmpty else { return }
    if state.stage == .policy { return askPolicy(hasMore: hasMore, in: line, into: &frame, look) }
    guard let menu = menu(of: state, hasMore: hasMore) else {
      let room = line.inset(right: drawCounter(state, in: line, into: &frame, look) + 2)
      let hints = Hints.Hint.list(keys(for: state, room.columns, look))
      return StatusView.draw(hints, at: room.origin, clip: room, into: &frame, look)
    }
    let end = draw(look.language(menu), beside: state, in: line, into: &frame, look)
    guard state.stage == .leaving, look.isFocused else { return }
    frame.cursor = line.origin.moved(columns: min(end + 1, line.columns - 1))
  }

  /// That there is more to read is said where there is room after the cursor.
  private static func askPolicy(hasMore: Bool, in line: Rect, into frame: inout Frame, _ look: Look) {
    let question = look.language("Do you accept it? y/n")
    let cursor = QuestionView(question).draw(in: line.inset(right: 1), into: &frame, look)
    if look.isFocused { frame.cursor = Point(column: min(cursor.column, line.maxColumn - 1), row: line.row) }
    if hasMore { sayMore(after: cursor, in: line, into: &frame, look) }
  }

  static func sayMore(after cursor: Point, in line: Rect, into frame: inout Frame, _ look: Look) {
    let more = look.language("Space shows more")
    let room = line.inset(left: cursor.column + 1 - line.column)
    guard more.columns <= room.columns else { return }
    frame.put(more, at: room.origin, style: look[.prompt], clip: room)
  }

  /// The keys to choose from, the number of characters beside them where there is room for both. The answer is the columns
  /// they take.
  private static func draw(
    _ menu: SafeText, beside state: ComposerState, in line: Rect, into frame: inout Frame, _ look: Look
  ) -> Int {
    if menu.columns + 2 + counter(of: state).columns <= line.columns {
      _ = drawCounter(state, in: line, into: &frame, look)
    }
    return frame.put(
      Hints.shortened(menu, toColumns: line.columns - 1), at: line.origin, columns: line.columns,
      style: look[.prompt], look)
  }

  /// What can be quoted is named where there is room for it.
  private static func keys(for state: ComposerState, _ columns: Int, _ look: Look) -> SafeText {
    let all = look.language("C-s send  C-q quote  Esc keep or discard")
    let hasRoom = all.columns <= columns
    return hasRoom && !state.quotable.paragraphs.isEmpty
      ? all : look.language("C-s send  Esc keep or discard")
  }

  private static func menu(of state: ComposerState, hasMore: Bool) -> Phrase? {
    switch state.stage {
    case .quoting: "Enter quote  j/k choose  Esc back"
    case .leaving: "k keep  d discard  Esc go on"
    case .editing where hasMore: "Space shows more"
    case .editing, .policy: nil
    }
  }

  /// The answer is the columns it takes.
  private static func drawCounter(
    _ state: ComposerState, in line: Rect, into frame: inout Frame, _ look: Look
  ) -> Int {
    let counter = counter(of: state)
    let place = Point(column: line.maxColumn - counter.columns, row: line.row)
    let isOver = state.text.string.count > state.limit
    frame.put(counter, at: place, style: look[isOver ? .counterOver : .counter], clip: line)
    return counter.columns
  }

  private static func counter(of state: ComposerState) -> SafeText {
    "\(state.text.string.count)/\(state.limit)"
  }
}
