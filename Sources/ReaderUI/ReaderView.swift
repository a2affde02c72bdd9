package import Canvas
import NewsModel

/// Draws the whole screen.
package enum ReaderView {
  package static func draw(_ state: ReaderState, into frame: inout Frame) {
    let look = state.look
    frame.fill(frame.bounds, style: look[.text])
    let layout = state.layout
    guard layout.width != .tooSmall else { return drawTooSmall(into: &frame, look) }
    if let desk = state.desk {
      drawDesk(desk, state, into: &frame, look)
    } else {
      drawChrome(state, layout, into: &frame, look)
      for box in layout.boxes { draw(box, state, into: &frame, look) }
    }
    for dialog in state.dialogs { DialogView.draw(dialog, into: &frame, look) }
    let hasForm = state.desk.isPresent || state.composer.isPresent || state.report.isPresent
    let isSpoken = state.message.isPresent || state.question.isPresent || state.prompt.isPresent
    if isSpoken || !hasForm || state.desk.isAbsent && !layout.formHasStatus {
      StatusView.draw(state, in: layout.status, into: &frame, look)
    }
  }

  private static func drawTooSmall(into frame: inout Frame, _ look: Look) {
    let words = look.language("Too small to read")
    let row = frame.size.rows / 2
    frame.put(words, at: Point(column: 0, row: row), columns: frame.size.columns, style: look[.text], look)
  }

  private static func drawChrome(
    _ state: ReaderState, _ layout: PaneLayout, into frame: inout Frame, _ look: Look
  ) {
    MastheadView.draw(state, in: layout.masthead, into: &frame, look)
    SectionBar(state).draw(in: layout.sections, into: &frame, look)
    RulesView.draw(state, layout, into: &frame, look)
    drawNotice(state, layout, into: &frame, look)
  }

  static func drawNotice(
    _ state: ReaderState, _ layout: PaneLayout, into frame: inout Frame, _ look: Look
  ) {
    guard let notice = state.options.notice, !layout.notice.isEmpty else { return }
    frame.fill(layout.notice, style: look[.notice])
    let room = layout.notice.inset(columns: 1)
    frame.put(notice + "  (Esc)", at: room.origin, columns: room.columns, style: look[.notice], look)
  }

  static func draw(_ box: PaneLayout.Box, _ state: ReaderState, into frame: inout Frame, _ look: Look) {
    let look = look.focused(box.pane == state.focus && !state.isCovered)
    switch box.pane {
    case .headlines: HeadlinesView.draw(state.headlines, in: box.body, into: &frame, look)
    case .article: ArticleView.draw(state.article, in: box.body, into: &frame, look)
    case .comments: drawComments(state, in: box, into: &frame, look)
    }
  }

  private static func drawComments(
    _ state: ReaderState, in box: PaneLayout.Box, into frame: inout Frame, _ look: Look
  ) {
    let look = look.focused(state.focus == .comments && state.prompt.isAbsent && state.question.isAbsent)
    if let report = state.report {
      ReportView.draw(report, in: state.layout.form ?? box.body, into: &frame, look)
    } else if let composer = state.composer {
      ComposerView.draw(composer, in: state.layout.form ?? box.body, into: &frame, look)
    } else {
      CommentsView.draw(state.comments, in: box.body, into: &frame, look)
    }
  }

  private static func drawDesk(_ desk: DeskState, _ state: ReaderState, into frame: inout Frame, _ look: Look)
  {
    let screen = frame.bounds
    MastheadView.draw(state, in: screen.splitTop(1).top, into: &frame, look)
    DeskView.draw(desk, in: screen.inset(top: 1), into: &frame, look.focused(state.question.isAbsent))
  }
}

extension ReaderState {
  /// The screen as it is to be seen.
  package func frame() -> Frame {
    var frame = Frame(size: size)
    frame.leavesOrder = options.leavesOrder
    ReaderView.draw(self, into: &frame)
    return frame
  }

  /// Whether the keys are somewhere else than in a pane.
  var isCovered: Bool {
    question.isPresent || prompt.isPresent || !dialogs.isEmpty
  }

  /// The headline, once it has been scrolled away, as a running head.
  var articleTitle: SafeText {
    if article.isHeadlineAbove, let title = article.article?.headline.title { return title }
    return layout.isSideBySide && focus == .article ? language("Article") : ""
  }

  mutating func startDesk() -> [Effect] {
    desk?.reload() ?? []
  }
}
