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
  private var titles = Titles(texts: [], focus: .headlines)

  private struct Titles: Equatable {
    var texts: [SafeText]
    var focus: Pane
  }

  package init() {}

  package mutating func paint(_ state: ReaderState) -> Frame {
    guard let parts = ScreenParts.of(state) else {
      drawn = nil
      return state.frame()
    }
    frame.beginChange()
    if drawn?.base != parts.base { begin(state, parts) }
    let change = drawn.map(parts.change) ?? ScreenParts.Change()
    drawChrome(state, parts, change)
    for box in parts.base.layout.boxes { draw(box, state, change) }
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

  private mutating func drawChrome(
    _ state: ReaderState, _ parts: ScreenParts, _ change: ScreenParts.Change
  ) {
    let layout = parts.base.layout
    if drawn?.masthead != parts.masthead {
      MastheadView.draw(state, in: layout.masthead, into: &frame, state.look)
    }
    if drawn?.tabs != parts.tabs { SectionBar(state).draw(in: layout.sections, into: &frame, state.look) }
    if change.hasTitles { drawTitles(state, layout) }
  }

  private mutating func drawTitles(_ state: ReaderState, _ layout: PaneLayout) {
    let look = state.look
    let titles = Titles(
      texts: layout.boxes.map { RulesView.title(of: $0.pane, state, look) }, focus: state.focus)
    guard drawn == nil || titles != self.titles else { return }
    self.titles = titles
    RulesView.draw(state, layout, into: &frame, look)
  }

  private mutating func drawStatus(_ state: ReaderState, _ parts: ScreenParts) {
    let line = parts.base.layout.status
    if parts.status.differsInPlaceOnly(from: drawn?.status) {
      StatusView.drawPlace(parts.status.place, in: line, into: &frame, state.look)
    } else {
      StatusView.draw(state, in: line, into: &frame, state.look)
    }
  }

  private mutating func draw(_ box: PaneLayout.Box, _ state: ReaderState, _ change: ScreenParts.Change) {
    switch (box.pane, change.list) {
    case (.headlines, .none): return
    case (.headlines, .selection(let before)):
      let look = state.look.focused(state.hasKeys(.headlines))
      frame.cursor = nil
      HeadlinesView.moveSelection(from: before, state.headlines, in: box.body, into: &frame, look)
    case (.article, _) where !change.hasArticle, (.comments, _) where !change.hasComments: return
    default:
      frame.cursor = nil
      ReaderView.draw(box, state, into: &frame, state.look)
    }
    cursors[box.pane] = frame.cursor
  }
}
