import Canvas
import NewsModel

extension HeadlinesState {
  /// What keys mean in the list itself. Opening, sections, filters and searches are the frame's.
  package mutating func perform(_ command: Command) -> [Effect] {
    switch command {
    case .moveDown: move(by: 1)
    case .moveUp: move(by: -1)
    case .pageDown: page(by: 1, halves: 2)
    case .pageUp: page(by: -1, halves: 2)
    case .halfPageDown: page(by: 1, halves: 1)
    case .halfPageUp: page(by: -1, halves: 1)
    case .goToTop: return goToTop()
    case .goToBottom: return goToBottom()
    case .nextUnread: return seek(HeadlineSeek(goal, isForward: true))
    case .previousUnread: return seek(HeadlineSeek(goal, isForward: false))
    case .toggleRead: return toggle(selection.map { .read(!isRead($0)) })
    case .toggleStar: return toggle(selection.map { .starred(!isStarred($0)) })
    default: break
    }
    return []
  }

  private var goal: HeadlineSeek.Goal { findWords.map { .title($0) } ?? .unread }

  private mutating func goToTop() -> [Effect] {
    guard window.reachesNewest else { return [load(.newest, .replace(.first))] }
    window.select(0)
    follow()
    return []
  }

  private mutating func goToBottom() -> [Effect] {
    guard window.reachesOldest else { return [load(.oldest, .replace(.last))] }
    window.select(window.rows.count - 1)
    follow()
    return []
  }
}

extension HeadlinesState {
  /// Goes to the next row that has what is sought: in memory where that can be told, else by the store.
  mutating func seek(_ seek: HeadlineSeek) -> [Effect] {
    if let index = nearest(seek) {
      window.select(index)
      follow()
      return seek.opens ? [.frame(.openSelected)] : []
    }
    guard let selection, !isKnownToBeAbsent(seek) else { return [notFound(seek)] }
    var narrowed = query
    switch seek.goal {
    case .unread: narrowed.isUnread = true
    case .title(let words): narrowed.titleFilter = words
    case .any: break
    }
    let start = seek.isForward ? PageStart.after(selection.key) : .before(selection.key)
    return [load(start, .seek(seek), query: narrowed, limit: 1)]
  }

  private func nearest(_ seek: HeadlineSeek) -> Int? {
    let range = window.rows.indices
    let from = window.selected
    let candidates =
      seek.isForward ? Array(range.filter { $0 > from }) : range.filter { $0 < from }.reversed()
    switch seek.goal {
    case .unread: return candidates.first { !isRead(window.rows[$0]) }
    case .any: return candidates.first
    case .title(let words):
      let needle = SearchableText(words.string)
      return candidates.first { !SearchableText(window.rows[$0].title.string).ranges(of: needle).isEmpty }
    }
  }

  private func isKnownToBeAbsent(_ seek: HeadlineSeek) -> Bool {
    seek.isForward ? window.reachesOldest : window.reachesNewest
  }

  /// The store's answer to `seek`.
  mutating func found(_ headline: Headline?, by seek: HeadlineSeek) -> [Effect] {
    guard let headline else { return [notFound(seek)] }
    if let index = window.index(of: headline.id) {
      window.select(index)
      follow()
      return seek.opens ? [.frame(.openSelected)] : []
    }
    let choice = HeadlineWindow.Choice.kept(headline.key, top: headline.key)
    let reload = load(.after(headline.key.nextNewer), .replace(choice))
    return seek.opens ? [.frame(.open(headline)), reload] : [reload]
  }

  private func notFound(_ seek: HeadlineSeek) -> Effect {
    let sentence: Phrase =
      switch (seek.goal, seek.isForward) {
      case (.unread, true): "No unread story below; N looks above."
      case (.unread, false): "No unread story above; n looks below."
      case (.any, true): "No story below."
      case (.any, false): "No story above."
      case (.title(let words), true): "No headline with “\(words)” below; N looks above."
      case (.title(let words), false): "No headline with “\(words)” above; n looks below."
      }
    return .frame(.say(sentence, .information))
  }
}

extension HeadlinesState {
  /// As it will be when the store has written what it was asked to.
  func isRead(_ headline: Headline) -> Bool {
    pendingMarks.last { $0.id == headline.id && $0.mark.isAboutReading }?.mark.value ?? headline.isRead
  }

  func isStarred(_ headline: Headline) -> Bool {
    pendingMarks.last { $0.id == headline.id && !$0.mark.isAboutReading }?.mark.value ?? headline.isStarred
  }

  private mutating func toggle(_ mark: ArticleMark?) -> [Effect] {
    guard let selection, let mark else { return [] }
    return setMark(mark, on: selection.id) + [
      .frame(.canUndo(mark.undoing, [.mark([selection.id], mark.opposite)]))
    ]
  }

  /// Asks for a mark; it is shown when the store has it.
  mutating func setMark(_ mark: ArticleMark, on id: ArticleID) -> [Effect] {
    pendingMarks.append(PendingMark(id: id, mark: mark))
    return [.mark([id], mark)]
  }

  mutating func marked(_ ids: [ArticleID], _ mark: ArticleMark) {
    for id in ids {
      if let index = pendingMarks.firstIndex(of: PendingMark(id: id, mark: mark)) {
        pendingMarks.remove(at: index)
      }
      if !loads.isEmpty { overtakingMarks.append(PendingMark(id: id, mark: mark)) }
      window.update(id) { $0.apply(mark) }
    }
  }

  mutating func markFailed(_ ids: [ArticleID], _ mark: ArticleMark) {
    pendingMarks.removeAll { ids.contains($0.id) && $0.mark == mark }
  }

  mutating func allMarkedRead() -> [Effect] {
    window.updateAll { $0.isRead = true }
    return loads.isEmpty ? [] : reload()
  }
}

extension ArticleMark {
  var isAboutReading: Bool {
    if case .read = self { return true }
    return false
  }

  var value: Bool {
    switch self {
    case .read(let value), .starred(let value): value
    }
  }

  var opposite: ArticleMark {
    switch self {
    case .read(let value): .read(!value)
    case .starred(let value): .starred(!value)
    }
  }

  /// What is said when it is taken back.
  var undoing: Phrase {
    switch self {
    case .read(true): "Marked unread again."
    case .read(false): "Marked read again."
    case .starred(true): "The star is off again."
    case .starred(false): "The star is back."
    }
  }
}

extension Headline {
  mutating func apply(_ mark: ArticleMark) {
    switch mark {
    case .read(let value): isRead = value
    case .starred(let value): isStarred = value
    }
  }
}
