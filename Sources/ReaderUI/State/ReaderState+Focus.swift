import NewsModel

extension ReaderState {
  mutating func stepBack() -> [Effect] {
    if isZoomed, layout.width != .narrow {
      isZoomed = false
      return []
    }
    switch focus {
    case .comments: setFocus(.article)
    case .article: return leaveArticle()
    case .headlines where headlines.isSearch: return headlines.leaveSearch()
    case .headlines: return leave()
    }
    return current.isAbsent ? leaveArticle() : []
  }

  mutating func goLeft() -> [Effect] {
    switch focus {
    case .comments: setFocus(.article)
    case .article: return leaveArticle()
    case .headlines: break
    }
    return []
  }

  mutating func goRight() -> [Effect] {
    switch focus {
    case .headlines: return openSelected()
    case .article: return showComments()
    case .comments: return tell(.comments, .goRight)
    }
  }

  /// Ends the session; the place in the story is kept.
  mutating func leave() -> [Effect] {
    article.savePosition() + visit + [.quit]
  }

  /// Only somebody whom the store knows has visits.
  var visit: [Effect] { reader.isAbsent || desk.isPresent ? [] : [.noteVisit] }

  private mutating func leaveArticle() -> [Effect] {
    focus = .headlines
    companion = .article
    let effects = article.savePosition()
    if let current, let index = headlines.window.index(of: current.id) { headlines.window.select(index) }
    return effects
  }

  mutating func turnFocus(by step: Int) -> [Effect] {
    let panes = Pane.allCases
    let place = panes.firstIndex(of: focus) ?? 0
    let next = panes[(place + step + panes.count) % panes.count]
    guard next != .headlines else { return leaveArticle() }
    guard current.isPresent || headlines.selection != nil else {
      return say("There is no story to read here.")
    }
    let opening = focus == .headlines ? openSelected() : []
    setFocus(next)
    return opening + shownComments()
  }

  mutating func showComments() -> [Effect] {
    var effects: [Effect] = []
    if focus == .headlines {
      guard let selection = headlines.selection else { return say("There is no story here.") }
      if current?.id != selection.id { effects = show(selection) }
    }
    setFocus(.comments)
    return effects + shownComments()
  }

  private mutating func shownComments() -> [Effect] {
    guard focus == .comments, let current else { return [] }
    return askThread(current) + comments.see()
  }

  mutating func writeComment() -> [Effect] {
    let opening = focus == .comments ? [] : showComments()
    guard let current else { return opening }
    return opening + [.frame(.compose(.comment(current.id), quoting: nil))]
  }

  // MARK: - Stories

  mutating func openSelected() -> [Effect] {
    guard let selection = headlines.selection else { return say("There is no story here.") }
    return open(selection)
  }

  /// Shows a story with the keys in it, and marks it read.
  mutating func open(_ headline: Headline) -> [Effect] {
    var effects = current?.id == headline.id ? [] : show(headline)
    setFocus(.article)
    remember(headline)
    if !headlines.isRead(headline) { effects += headlines.setMark(.read(true), on: headline.id) }
    return effects
  }

  private mutating func remember(_ headline: Headline) {
    guard reading?.id != headline.id else { return }
    if let reading { trail.append(reading) }
    if trail.count > 50 { trail.removeFirst() }
    reading = headline
  }

  /// Back to the story that was read before the one that is read now.
  mutating func openLastStory() -> [Effect] {
    guard let last = trail.popLast() else { return say("You have read no other story before.") }
    reading = last
    let effects = open(last)
    if let index = headlines.window.index(of: last.id) { headlines.window.select(index) }
    return effects
  }

  /// `J` and `K`: sections in the list, stories in the article; threads in the comments are the pane's.
  mutating func nextUnit(isForward: Bool) -> [Effect] {
    switch focus {
    case .headlines: return turnSection(by: isForward ? 1 : -1)
    case .article: return headlines.seek(HeadlineSeek(.any, isForward: isForward, opens: true))
    case .comments: return tell(.comments, isForward ? .nextUnit : .previousUnit)
    }
  }
}
