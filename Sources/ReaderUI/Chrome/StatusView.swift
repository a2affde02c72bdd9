import Canvas
import NewsModel

/// The line at the bottom: a question, a prompt, a message, or else the keys; at its right where one is. What is long takes
/// more lines.
enum StatusView {
  static func draw(_ state: ReaderState, in line: Rect, into frame: inout Frame, _ look: Look) {
    guard !line.isEmpty else { return }
    frame.fill(line, style: look[.status])
    if let question = state.question {
      let block = block(above: line, of: state, into: &frame, look)
      frame.cursor = QuestionView(question.text).draw(in: block, into: &frame, look)
      guard state.hasMoreToReview, let cursor = frame.cursor else { return }
      ComposerFoot.sayMore(after: cursor, in: line.inset(columns: 1), into: &frame, look)
    } else if let prompt = state.prompt {
      draw(prompt, in: line, into: &frame, look)
    } else if let message = state.message, state.statusRows > 1 {
      let block = block(above: line, of: state, into: &frame, look)
      MessageView(message).draw(in: block, into: &frame, look)
    } else {
      drawHints(state, in: line, into: &frame, look)
    }
  }

  /// The rows above the line are taken where a sentence has no room on it.
  private static func block(
    above line: Rect, of state: ReaderState, into frame: inout Frame, _ look: Look
  ) -> Rect {
    let more = min(state.statusRows - 1, line.row)
    let block = Rect(column: line.column, row: line.row - more, columns: line.columns, rows: 1 + more)
    frame.fill(block, style: look[.status])
    return block.inset(columns: 1)
  }

  /// The text is shifted to the left as far as its cursor needs.
  private static func draw(_ prompt: Prompt, in line: Rect, into frame: inout Frame, _ look: Look) {
    let room = line.inset(columns: 1)
    let whole = look.language(prompt.label)
    let label = whole.columns * 2 > room.columns ? prompt.shortLabel : whole
    let used = frame.put(label, at: room.origin, style: look[.promptLabel], clip: room)
    FieldView.draw(
      prompt.edit, in: room.inset(left: used), style: look[.prompt], isFocused: true, into: &frame)
  }

  /// Draws the place alone; it takes as many columns as the one that is there.
  static func drawPlace(_ place: SafeText, in line: Rect, into frame: inout Frame, _ look: Look) {
    let room = line.inset(columns: 1)
    let point = Point(column: room.maxColumn - place.columns, row: line.row)
    frame.put(place, at: point, style: look[.status], clip: room)
  }

  private static func drawHints(_ state: ReaderState, in line: Rect, into frame: inout Frame, _ look: Look) {
    let room = line.inset(columns: 1)
    let place = state.placeText
    // A sentence that has no room beside the place has the line to itself.
    let isCrowded = state.message.map { $0.text.columns + 2 + place.columns > room.columns } ?? false
    let start = isCrowded ? room.maxColumn + 2 : room.maxColumn - place.columns
    if start > room.column, !isCrowded { drawPlace(place, in: line, into: &frame, look) }
    let left = Rect(column: room.column, row: room.row, columns: start - room.column - 2, rows: 1)
    if let message = state.message {
      frame.put(message.text, at: left.origin, columns: left.columns, style: look[message.kind.role], look)
    } else {
      draw(
        Hints.fitting(Hints.hints(for: state), columns: left.columns), at: left.origin, clip: left,
        into: &frame, look)
    }
  }

  static func draw(
    _ hints: [Hints.Hint], at origin: Point, clip: Rect, into frame: inout Frame, _ look: Look
  ) {
    var point = origin
    for hint in hints {
      point = point.moved(columns: frame.put(hint.keys, at: point, style: look[.hintKey], clip: clip) + 1)
      let end = frame.put(hint.label, at: point, style: look[.hint], clip: clip)
      point = point.moved(columns: end + Hints.gap)
    }
  }
}

extension StatusMessage.Kind {
  var role: Theme.Role {
    switch self {
    case .information, .progress: .status
    case .done: .statusDone
    case .failure: .statusError
    }
  }
}

extension ReaderState {
  /// `3/214  28%`: the row of the list, and how far the story is read; before them that fetches reach nobody.
  var placeText: SafeText {
    guard desk.isAbsent else { return "" }
    let layout = layout
    var parts: [SafeText] = []
    if summary?.unreachedSince != nil { parts.append(language("offline")) }
    if layout.shows(.headlines), let list = headlines.placeText { parts.append(list) }
    if layout.shows(.article), let percent = article.percent {
      parts.append("\(percent)%" as SafeText)
      if focus == .article, let minutes = article.minutesLeft, minutes > 0 {
        parts.append(language("\(minutes) min left"))
      }
    }
    if let find = litFind, message.isAbsent || !find.matches.isEmpty { parts = [language(find.status)] }
    return parts.dropFirst().reduce(parts.first ?? "") { $0 + "  " + $1 }
  }
}

extension ReaderState {
  /// The search that the next and previous keys walk through.
  private var litFind: FindState? {
    switch focus {
    case .headlines: nil
    case .article: article.find
    case .comments: comments.find
    }
  }
}

extension HeadlinesState {
  var placeText: SafeText? {
    guard let position = window.position else { return window.knownTotal.map { "\($0)" } }
    return window.knownTotal.map { "\(position)/\($0)" } ?? "\(position)"
  }
}
