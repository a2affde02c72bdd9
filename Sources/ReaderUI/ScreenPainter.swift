package import Canvas
import NewsModel

/// Draws a session's screen time after time, and of it only the parts that can look different from the last time.
///
/// What it gives is what `ReaderState.frame()` gives.
package struct ScreenPainter: Sendable {
  private var frame = Frame(size: .zero)
  /// What the frame was drawn from; nil where something lies over the panes.
  private var drawn: ScreenParts?
  private var cursors: [Pane: Point] = [:]

  package init() {}

  package mutating func paint(_ state: ReaderState) -> Frame {
    guard let parts = ScreenParts(state) else {
      drawn = nil
      return state.frame()
    }
    if drawn?.base != parts.base { begin(state, parts) }
    drawChrome(state, parts)
    for box in parts.base.layout.boxes { draw(box, state, parts) }
    frame.cursor = state.isCovered ? nil : cursors[state.focus]
    drawStatus(state, parts)
    drawn = parts
    return frame
  }

  /// Everything is drawn anew.
  private mutating func begin(_ state: ReaderState, _ parts: ScreenParts) {
    drawn = nil
    cursors = [:]
    frame = Frame(size: state.size)
    frame.leavesOrder = state.options.leavesOrder
    frame.fill(frame.bounds, style: state.look[.text])
    ReaderView.drawNotice(state, parts.base.layout, into: &frame, state.look)
  }

  private mutating func drawChrome(_ state: ReaderState, _ parts: ScreenParts) {
    let layout = parts.base.layout
    if drawn?.masthead != parts.masthead {
      MastheadView.draw(state, in: layout.masthead, into: &frame, state.look)
    }
    if drawn?.tabs != parts.tabs { SectionBar(state).draw(in: layout.sections, into: &frame, state.look) }
    if drawn?.titles != parts.titles { RulesView.draw(state, layout, into: &frame, state.look) }
  }

  private mutating func drawStatus(_ state: ReaderState, _ parts: ScreenParts) {
    let line = parts.base.layout.status
    if parts.status.differsInPlaceOnly(from: drawn?.status) {
      StatusView.drawPlace(parts.status.place, in: line, into: &frame, state.look)
    } else {
      StatusView.draw(state, in: line, into: &frame, state.look)
    }
  }

  private mutating func draw(_ box: PaneLayout.Box, _ state: ReaderState, _ parts: ScreenParts) {
    guard isChanged(box.pane, parts) else { return }
    frame.cursor = nil
    if box.pane == .headlines, drawn?.list?.differsInSelectionOnly(from: parts.list) == true {
      let look = state.look.focused(parts.list?.isFocused ?? false)
      HeadlinesView.drawSelection(state.headlines, in: box.body, into: &frame, look)
    } else {
      ReaderView.draw(box, state, into: &frame, state.look)
    }
    cursors[box.pane] = frame.cursor
  }

  private func isChanged(_ pane: Pane, _ parts: ScreenParts) -> Bool {
    guard let drawn else { return true }
    switch pane {
    case .headlines: return drawn.list != parts.list
    case .article: return drawn.article != parts.article
    case .comments: return drawn.comments != parts.comments
    }
  }
}
