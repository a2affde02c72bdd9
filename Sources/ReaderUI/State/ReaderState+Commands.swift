import Canvas
import NewsModel

extension ReaderState {
  /// What a key asks for: the frame's part here, the rest in the pane that has the focus.
  mutating func perform(_ command: Command, ordinal: Int = 0) -> [Effect] {
    if let effects = standInFor(command) { return effects }
    switch command {
    case .quit: return leave()
    case .stepBack: return stepBack()
    case .goRight: return goRight()
    case .goLeft: return goLeft()
    case .nextPane: return turnFocus(by: 1)
    case .previousPane: return turnFocus(by: -1)
    case .zoom: isZoomed.toggle()
    case .narrower: return widen(by: -4)
    case .wider: return widen(by: 4)
    case .showComments: return showComments()
    case .writeComment: return writeComment()
    case .pickSection: openPicker()
    case .nthSection: return showSection(number: ordinal + 1)
    case .allSections: return showSection(number: 0)
    case .nextUnit: return nextUnit(isForward: true)
    case .previousUnit: return nextUnit(isForward: false)
    case .sortList: return sortList(by: headlines.order == .time ? .discussion : .time)
    case .filter: dialogs.append(.filter(FilterDialog(headlines.query)))
    case .clear: return clear()
    case .find: ask(.find)
    case .searchArchive: ask(.search)
    default: return performMore(command)
    }
    return []
  }

  private mutating func performMore(_ command: Command) -> [Effect] {
    switch command {
    case .lastStory: return openLastStory()
    case .togglePictures: return togglePictures()
    case .showTwins: return focus == .headlines ? toggleFold() : openTwin()
    case .toggleRead: return toggleOnCurrent(command) { .read(!$0.isRead) }
    case .toggleStar: return toggleOnCurrent(command) { .starred(!$0.isStarred) }
    case .markAllRead: return askToMarkAll()
    case .listLinks: return listLinks()
    case .openLink: return openLink()
    case .copyLink: return copyLink(withHeadline: false)
    case .copyLinkAndHeadline: return copyLink(withHeadline: true)
    case .refresh where focus != .comments: return refresh(all: false)
    case .refreshAll where focus != .comments: return refresh(all: true)
    case .showPolicy: dialogs.append(.text(.policy(options.policy, language)))
    case .showNotices: return [.loadNotices]
    case .undo: return undo()
    case .commandLine: ask(.command)
    case .help: dialogs.append(.help(HelpDialog(focus, keymap, language)))
    case .redraw: return [.redraw]
    case .suspend: return suspend()
    default: return tell(focus, command)
    }
    return []
  }

  private func suspend() -> [Effect] {
    options.isRestricted ? say("This session cannot be suspended.") : [.suspend]
  }

  /// The story is set anew when the update settles.
  private mutating func togglePictures() -> [Effect] {
    guard options.canShowPictures else { return say("Pictures take a terminal with 256 colours.") }
    guard options.theme.hasColours else { return say("Pictures take a theme with colours.") }
    options.showsPictures.toggle()
    return say(options.showsPictures ? "Lead pictures are drawn." : "Lead pictures are left out.")
  }

  private mutating func undo() -> [Effect] {
    guard let last = undoable.popLast() else { return say("Nothing to take back.") }
    comments.expect(last.effects)
    return last.effects + say(last.said, .done)
  }

  /// Shows what has arrived, and asks the feeds for more; in a restricted session the operator sees to that.
  private mutating func refresh(all: Bool) -> [Effect] {
    let count = headlines.arrivedCount
    let shown = [.loadSummary] + headlines.reload()
    let more: Phrase = .counted(count, "\(count) story more.", "\(count) stories more.")
    let words: Phrase = count > 0 ? more : "The list is as new as the paper."
    guard !options.isRestricted, options.mayFetch else { return shown + say(words) }
    let scope = all ? .all : sectionName.map { FetchScope.section($0) } ?? .due
    return shown + say(count > 0 ? "\(words) Looking for news…" : "Looking for news…") + [.fetch(scope)]
  }

  private var sectionName: SafeText? {
    guard let id = headlines.query.section else { return nil }
    return summary?.sections.first { $0.id == id }?.name
  }

  /// The first thing that is lit goes out: the notice, the search in the pane, the filter, the search of the archive.
  private mutating func clear() -> [Effect] {
    if isNoticeShown {
      isNoticeShown = false
      return []
    }
    switch focus {
    case .article, .comments: return tell(focus, .clear)
    case .headlines: return clearList()
    }
  }

  private mutating func clearList() -> [Effect] {
    if headlines.findWords != nil {
      headlines.findWords = nil
      return []
    }
    if headlines.isConfinedSearch { return headlines.show(headlines.query.onlySearch) }
    if headlines.isSearch { return headlines.leaveSearch() }
    guard headlines.query.isFiltered else { return [] }
    return headlines.show(HeadlineQuery(section: headlines.query.section))
  }
}
