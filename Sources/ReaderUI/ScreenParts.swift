import Canvas
import NewsModel

/// What the parts of a screen are drawn from: a part of which this is as before looks as before.
///
/// The values are the state's own arrays and texts, so that comparing what nobody has touched looks at nothing but where
/// it lies in memory.
struct ScreenParts: Equatable, Sendable {
  /// What every part depends on.
  struct Base: Equatable {
    var size: Size
    var layout: PaneLayout
    var theme: Theme
    var isASCII: Bool
    var notice: SafeText?
    /// Ages and the date change with it.
    var minute: Int64
  }

  struct Masthead: Equatable {
    var name: SafeText?
    var unreadCount: Int?
    var replyCount: Int?
    var noticeCount: Int?
  }

  struct Tabs: Equatable {
    var sections: [Section]
    var unreadCount: Int?
    var current: SectionID?
  }

  struct Titles: Equatable {
    var texts: [SafeText]
    var focus: Pane
  }

  struct Status: Equatable {
    var message: StatusMessage?
    var question: Question?
    var prompt: Prompt?
    var hints: Hints.Choice?
    var place: SafeText

    /// Whether only the place has to be drawn, over one that takes as many columns.
    func differsInPlaceOnly(from other: Status?) -> Bool {
      guard let other, message == nil, question == nil, prompt == nil else { return false }
      return other.message == nil && other.question == nil && other.prompt == nil && hints == other.hints
        && place.columns == other.place.columns
    }
  }

  struct List: Equatable {
    var state: HeadlinesState
    var isFocused: Bool

    func differsInSelectionOnly(from other: List?) -> Bool {
      guard let other, !state.window.rows.isEmpty else { return false }
      var moved = self
      moved.state.window.select(other.state.window.selected)
      return moved == other
    }
  }

  struct Shown<State: Equatable & Sendable>: Equatable {
    var state: State
    var isFocused: Bool
  }

  let base: Base
  let masthead: Masthead
  let tabs: Tabs
  let titles: Titles
  let status: Status
  /// nil where the pane is not on the screen.
  let list: List?
  let article: Shown<ArticleState>?
  let comments: Shown<CommentsState>?

  /// nil for a screen that is not made of panes alone.
  init?(_ state: ReaderState) {
    let layout = state.layout
    let isForm = state.composer != nil || state.report != nil
    let isOverlaid = !state.dialogs.isEmpty || state.statusRows > 1
    guard state.desk == nil, !isOverlaid, !isForm, layout.width != .tooSmall else { return nil }
    let look = state.look
    base = Base(
      size: state.size, layout: layout, theme: look.theme, isASCII: look.isASCII,
      notice: state.options.notice, minute: state.now.seconds / 60)
    masthead = Masthead(
      name: state.reader?.name, unreadCount: state.summary?.unreadCount,
      replyCount: state.summary?.replyCount, noticeCount: state.summary?.noticeCount)
    tabs = Tabs(
      sections: state.sections, unreadCount: state.summary?.unreadCount,
      current: state.headlines.query.section)
    titles = Titles(
      texts: layout.boxes.map { RulesView.title(of: $0.pane, state, look) }, focus: state.focus)
    status = Status(
      message: state.message, question: state.question, prompt: state.prompt,
      hints: Hints.Choice(state), place: state.placeText)
    let hasKeys = { (pane: Pane) in pane == state.focus && !state.isCovered }
    list =
      layout.shows(.headlines) ? List(state: state.headlines, isFocused: hasKeys(.headlines)) : nil
    article = layout.shows(.article) ? Shown(state: state.article, isFocused: hasKeys(.article)) : nil
    comments =
      layout.shows(.comments)
      ? Shown(state: state.comments, isFocused: hasKeys(.comments)) : nil
  }
}
