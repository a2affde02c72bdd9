import Canvas
import NewsModel

/// The lines around and between the panes, with the panes' titles in them.
enum RulesView {
  static func draw(_ state: ReaderState, _ layout: PaneLayout, into frame: inout Frame, _ look: Look) {
    let style = look[.rule]
    for box in layout.boxes {
      frame.drawHorizontalLine(
        at: box.title.origin, columns: box.title.columns, style: style, lines: look.lines)
    }
    frame.drawHorizontalLine(
      at: layout.foot.origin, columns: layout.foot.columns, style: style, lines: look.lines)
    for column in separators(layout) { drawSeparator(column, layout, into: &frame, look) }
    for box in layout.boxes { drawTitle(box, state, into: &frame, look) }
  }

  /// The columns between panes that stand side by side.
  private static func separators(_ layout: PaneLayout) -> [Int] {
    Set(layout.boxes.map(\.title.column)).filter { $0 > 0 }.map { $0 - 1 }
  }

  private static func drawSeparator(
    _ column: Int, _ layout: PaneLayout, into frame: inout Frame, _ look: Look
  ) {
    guard let first = layout.boxes.first else { return }
    let style = look[.rule]
    let top = first.title.row
    let bottom = layout.boxes.map(\.body.maxRow).max() ?? top
    frame.drawVerticalLine(
      at: Point(column: column, row: top), rows: bottom - top, style: style, lines: look.lines)
    frame.put(look.lines.teeDown, at: Point(column: column, row: top), style: style)
    if !layout.foot.isEmpty {
      frame.put(look.lines.teeUp, at: Point(column: column, row: layout.foot.row), style: style)
    }
    for box in layout.boxes where box.title.column == column + 1 && box.title.row > top {
      frame.put(look.lines.teeRight, at: Point(column: column, row: box.title.row), style: style)
    }
  }

  private static func drawTitle(
    _ box: PaneLayout.Box, _ state: ReaderState, into frame: inout Frame, _ look: Look
  ) {
    let text = title(of: box.pane, state, look)
    let room = box.title.inset(left: 1, right: 1)
    guard !text.isEmpty, room.columns > 4 else { return }
    let style = look[state.focus == box.pane ? .paneTitleFocused : .paneTitle]
    let columns = min(text.columns, room.columns - 2)
    frame.fill(Rect(column: room.column, row: room.row, columns: columns + 2, rows: 1), style: style)
    frame.put(text, at: room.origin.moved(columns: 1), columns: columns, style: style, look)
  }

  static func title(of pane: Pane, _ state: ReaderState, _ look: Look) -> SafeText {
    switch pane {
    case .headlines: state.listTitle(look)
    case .article: state.articleTitle
    case .comments: look.language(state.comments.title)
    }
  }
}
