import Canvas
package import NewsModel

extension ArticleState {
  /// Does what a command means in this pane; what is not listed here is the frame's to do.
  package mutating func perform(_ command: Command, _ context: UpdateContext) -> [Effect] {
    resize(context)
    switch command {
    case .moveDown: scroll(to: top + 1)
    case .moveUp: scroll(to: top - 1)
    case .pageDown: return pageDown()
    case .pageUp: scroll(to: top - page)
    case .halfPageDown: scroll(to: top + halfPage)
    case .halfPageUp: scroll(to: top - halfPage)
    case .goToTop: scroll(to: 0)
    case .goToBottom: scroll(to: lastTop)
    case .nextUnread: return next()
    case .previousUnread: step(forward: false)
    case .showChanges: return toggleChanges(context)
    case .find: return [.frame(.promptFind)]
    case .clear: find = nil
    default: break
    }
    return []
  }

  /// A line of what was read stays in sight; text in columns goes on by whole ones.
  private var page: Int { max(1, textColumns > 1 ? shownLines : size.rows - 1) }
  private var halfPage: Int { max(1, textColumns > 1 ? size.rows : size.rows / 2) }

  private mutating func pageDown() -> [Effect] {
    if isAtEnd, article.isPresent { return [.frame(.nextUnread)] }
    scroll(to: top + page)
    return []
  }

  private mutating func next() -> [Effect] {
    guard find.isPresent else { return [.frame(.nextUnread)] }
    step(forward: true)
    return []
  }
}

extension ArticleState {
  /// Looks for the words that the reader typed at the prompt; no words end the search.
  package mutating func receive(prompted words: SafeText, _ context: UpdateContext) -> [Effect] {
    resize(context)
    guard let page = layout?.page, words.nonEmpty != nil else {
      find = nil
      return []
    }
    var found = FindState(words, in: page.searchableTexts)
    found.begin(after: page.place(from: top))
    find = found
    show(found.currentMatch)
    return found.matches.isEmpty ? [.frame(.say(found.status, .failure))] : []
  }

  private mutating func step(forward: Bool) {
    find?.step(forward)
    show(find?.currentMatch)
  }

  /// Scrolls as little as will show a match with some lines around it.
  private mutating func show(_ match: FindState.Match?) {
    guard let match, let line = layout?.page.line(showing: match) else { return }
    let margin = min(3, max(0, size.rows - 1) / 2)
    if line < top + margin { scroll(to: line - margin) }
    if line >= top + shownLines - margin { scroll(to: line - shownLines + 1 + margin) }
  }
}
