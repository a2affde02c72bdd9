import Canvas
import NewsModel

/// What the parts of a screen are drawn from: a part of which this is as before looks as before.
///
/// The values are the state's own arrays and texts, so that comparing what nobody has touched looks at nothing but where
/// it lies in memory. An object, because it is two kilobytes that every key would move about.
final class ScreenParts: Sendable {
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

  /// What the titles of the panes depend on beside the panes themselves.
  struct Titles: Equatable {
    var focus: Pane
    var summary: PaperSummary?
  }

  struct Status: Equatable {
    var message: StatusMessage?
    var question: Question?
    var prompt: Prompt?
    var hints: Hints.Choice?
    var place: SafeText

    /// Whether only the place has to be drawn, over one that takes as many columns.
    func differsInPlaceOnly(from other: Status?) -> Bool {
      guard let other, message.isAbsent, question.isAbsent, prompt.isAbsent else { return false }
      return other.message.isAbsent && other.question.isAbsent && other.prompt.isAbsent
        && hints == other.hints
        && place.columns == other.place.columns
    }
  }

  struct List: Equatable {
    var state: HeadlinesState
    var isFocused: Bool

    /// Whether it is the same but for where the selection stands.
    func differsInSelectionOnly(from other: List) -> Bool {
      guard !state.window.rows.isEmpty else { return false }
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
  static func of(_ state: ReaderState) -> ScreenParts? {
    let layout = state.layout
    let isForm = state.composer.isPresent || state.report.isPresent
    let isOverlaid = !state.dialogs.isEmpty || state.statusRows > 1
    guard state.desk.isAbsent, !isOverlaid, !isForm, layout.width != .tooSmall else { return nil }
    let summary = state.summary
    return ScreenParts(
      base: Base(
        size: state.size, layout: layout, theme: state.options.theme, isASCII: state.options.isASCII,
        notice: state.options.notice, minute: state.now.seconds / 60),
      masthead: Masthead(
        name: state.reader?.name, unreadCount: summary?.unreadCount, replyCount: summary?.replyCount,
        noticeCount: summary?.noticeCount),
      tabs: Tabs(
        sections: state.sections, unreadCount: summary?.unreadCount, current: state.headlines.query.section),
      titles: Titles(focus: state.focus, summary: summary),
      status: Status(
        message: state.message, question: state.question, prompt: state.prompt,
        hints: Hints.Choice.of(state), place: state.placeText),
      list: layout.shows(.headlines)
        ? List(state: state.headlines, isFocused: state.hasKeys(.headlines)) : nil,
      article: layout.shows(.article)
        ? Shown(state: state.article, isFocused: state.hasKeys(.article)) : nil,
      comments: layout.shows(.comments)
        ? Shown(state: state.comments, isFocused: state.hasKeys(.comments)) : nil)
  }

  private init(
    base: Base, masthead: Masthead, tabs: Tabs, titles: Titles, status: Status, list: List?,
    article: Shown<ArticleState>?, comments: Shown<CommentsState>?
  ) {
    self.base = base
    self.masthead = masthead
    self.tabs = tabs
    self.titles = titles
    self.status = status
    self.list = list
    self.article = article
    self.comments = comments
  }
}

extension ScreenParts {
  /// What of a screen looks different from another one with the same base.
  struct Change {
    enum List {
      case none
      /// Nothing but the selection has moved, from there.
      case selection(from: Int)
      case all
    }

    var list = List.all
    var hasArticle = true
    var hasComments = true
    var hasTitles = true
  }

  func change(since before: ScreenParts) -> Change {
    var change = Change(list: listChange(since: before))
    change.hasArticle = article != before.article
    change.hasComments = comments != before.comments
    change.hasTitles =
      change.hasArticle || change.hasComments || titles != before.titles || tabs != before.tabs
    if case .all = change.list { change.hasTitles = true }
    return change
  }

  private func listChange(since before: ScreenParts) -> Change.List {
    guard let list, let other = before.list else { return list == nil ? .none : .all }
    let selected = other.state.window.selected
    if list.state.window.selected == selected { return list == other ? .none : .all }
    return list.differsInSelectionOnly(from: other) ? .selection(from: selected) : .all
  }
}

extension ReaderState {
  func hasKeys(_ pane: Pane) -> Bool {
    pane == focus && !isCovered
  }
}
