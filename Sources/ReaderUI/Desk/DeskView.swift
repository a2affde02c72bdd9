package import Canvas
import NewsModel

/// Draws the moderators' desk.
package enum DeskView {
  package static func draw(_ state: DeskState, in rect: Rect, into frame: inout Frame, _ look: Look) {
    frame.fill(rect, style: look[.text])
    let shape = DeskShape(rect.size)
    drawTabs(state, in: shape.tabs.moved(to: rect), into: &frame, look)
    if state.stage == .help {
      drawHelp(in: shape.list.moved(to: rect).union(shape.detail.moved(to: rect)), into: &frame, look)
    } else {
      DeskListView.draw(state, in: shape.list.moved(to: rect), into: &frame, look)
      drawRule(shape.rule.moved(to: rect), into: &frame, look)
      state.detail.draw(from: state.top, in: shape.detail.moved(to: rect), into: &frame, look)
    }
    drawFoot(state, in: shape.foot.moved(to: rect), into: &frame, look)
  }

  private static func drawTabs(_ state: DeskState, in line: Rect, into frame: inout Frame, _ look: Look) {
    let tabs = ModerationItem.Queue.allCases.enumerated().map { index, queue in
      (queue == state.queue, tab(queue, index, state, look.language))
    }
    let room = line.inset(columns: 1)
    var point = room.origin.moved(columns: -shift(of: tabs, room: room.columns))
    for (isCurrent, words) in tabs {
      let style = isCurrent ? look[.tabCurrent].adding(.bold) : look[.tab]
      frame.put(words, at: point, style: style, clip: room)
      point = point.moved(columns: words.columns + 1)
    }
  }

  private static func tab(
    _ queue: ModerationItem.Queue, _ index: Int, _ state: DeskState, _ language: Language
  )
    -> SafeText
  {
    let count = state.counts[queue].map { " \($0)" as SafeText } ?? ""
    let words: SafeText = "\(index + 1) \(language(queue.title))\(count)"
    return queue == state.queue ? "[\(words)]" : " \(words) "
  }

  /// How far the tabs are moved to the left, so that the current one is seen whole.
  private static func shift(of tabs: [(Bool, SafeText)], room: Int) -> Int {
    let upToCurrent = tabs.prefix((tabs.firstIndex { $0.0 } ?? 0) + 1)
    return max(0, upToCurrent.reduce(-1) { $0 + $1.1.columns + 1 } - room)
  }

  private static func drawRule(_ rule: Rect, into frame: inout Frame, _ look: Look) {
    if rule.rows > rule.columns {
      frame.drawVerticalLine(at: rule.origin, rows: rule.rows, style: look[.rule], lines: look.lines)
    } else if !rule.isEmpty {
      frame.drawHorizontalLine(at: rule.origin, columns: rule.columns, style: look[.rule], lines: look.lines)
    }
  }

  private static func drawHelp(in rect: Rect, into frame: inout Frame, _ look: Look) {
    for (row, line) in DeskTable.rows.prefix(rect.rows).enumerated() {
      let point = rect.origin.moved(columns: 2, rows: row)
      frame.put(line.shownKeys, at: point, style: look[.hintKey].adding(.bold), clip: rect)
      frame.put(look.language(line.words), at: point.moved(columns: 16), style: look[.text], clip: rect)
    }
    if look.isFocused, !rect.isEmpty { frame.cursor = rect.origin }
  }

  private static func drawFoot(_ state: DeskState, in line: Rect, into frame: inout Frame, _ look: Look) {
    let room = line.inset(columns: 1)
    guard !room.isEmpty else { return }
    guard case .asking(let purpose, let edit) = state.stage else {
      let hints = Hints.fitting(DeskHelp.hints(canHide: state.canHide, look.language), columns: room.columns)
      return StatusView.draw(hints, at: room.origin, clip: room, into: &frame, look)
    }
    let used = frame.put(look.language(purpose.label), at: room.origin, style: look[.promptLabel], clip: room)
    FieldView.draw(
      edit, in: room.inset(left: used), style: look[.prompt], isFocused: look.isFocused, into: &frame)
  }
}

extension ModerationItem.Queue {
  var title: Phrase {
    switch self {
    case .reported: "Reported"
    case .pending: "Pending"
    case .hidden: "Hidden"
    case .rejected: "Rejected"
    case .all: Phrase("All", as: "queue")
    }
  }
}

extension Rect {
  /// The smallest block with both in it.
  fileprivate func union(_ other: Rect) -> Rect {
    let (left, top) = (min(column, other.column), min(row, other.row))
    return Rect(
      column: left, row: top, columns: max(maxColumn, other.maxColumn) - left,
      rows: max(maxRow, other.maxRow) - top)
  }
}
