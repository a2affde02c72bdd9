import Canvas
package import NewsModel

extension CommentsState {
  /// Does what a command means in this pane; what is not listed here is the frame's to do.
  package mutating func perform(_ command: Command, _ context: UpdateContext) -> [Effect] {
    resize(context)
    move(command)
    return see() + act(command, context)
  }

  private mutating func move(_ command: Command) {
    switch command {
    case .moveDown: moveDown()
    case .moveUp: moveUp()
    case .pageDown: page(by: max(1, size.rows - 1))
    case .pageUp: page(by: -max(1, size.rows - 1))
    case .halfPageDown: page(by: max(1, size.rows / 2))
    case .halfPageUp: page(by: -max(1, size.rows / 2))
    case .goToTop: selectEnd(false)
    case .goToBottom: selectEnd(true)
    case .nextUnit: moveThread(true)
    case .previousUnit: moveThread(false)
    case .goToParent: moveToParent()
    default: break
    }
  }

  private mutating func act(_ command: Command, _ context: UpdateContext) -> [Effect] {
    switch command {
    case .nextUnread, .previousUnread: return goOn(command == .nextUnread, context)
    case .find: return [.frame(.promptFind)]
    case .clear: find = nil
    case .collapse: collapse(context)
    case .goRight: expand(context)
    case .collapseAll: collapseAll(context)
    case .writeComment: return writeComment()
    case .showPolicy: return [.frame(.showPolicy)]
    case .reply, .replyQuoting, .like, .editOwn, .deleteOwn, .report, .mute, .hideComment:
      return actOnSelected(command, context)
    default: break
    }
    return []
  }

  /// To the next match while a search is lit, else to what is new, fetching in what has arrived.
  private mutating func goOn(_ forward: Bool, _ context: UpdateContext) -> [Effect] {
    if find.isPresent {
      find?.step(forward)
      show(find?.currentMatch)
      return []
    }
    if forward, let arrived { return showArrived(arrived, context) }
    return moveToNew(forward) ? [] : [.frame(.say("No more new comments.", .information))]
  }

  private mutating func showArrived(_ newer: CommentThread, _ context: UpdateContext) -> [Effect] {
    let known = Set((thread ?? newer).comments.map(\.id))
    let isStale = isArrivedStale
    show(newer, context)
    if let first = newer.comments.first(where: { !known.contains($0.id) }) { select(first.id) }
    return see() + (isStale ? reloadAtOnce() : [])
  }

  private mutating func collapse(_ context: UpdateContext) {
    guard let selection else { return }
    if collapsed.remove(selection) == nil { collapsed.insert(selection) }
    reflow(context)
    select(selection)
  }

  private mutating func expand(_ context: UpdateContext) {
    guard let selection, collapsed.contains(selection) else { return }
    collapse(context)
  }

  /// Collapses every comment that has answers, or expands all where that is done.
  private mutating func collapseAll(_ context: UpdateContext) {
    guard let comments = thread?.comments else { return }
    let roots = comments.indices.filter {
      $0 + 1 < comments.count && comments[$0 + 1].depth > comments[$0].depth
    }
    .filter { comments[$0].depth == 0 }.map { comments[$0].id }
    collapsed = collapsed.isSuperset(of: roots) ? [] : Set(roots)
    let root = selected.flatMap { rootOf($0) }
    reflow(context)
    if let id = selection ?? root { select(layout?.row(of: id) == nil ? root ?? id : id) }
  }

  private func rootOf(_ comment: Comment) -> CommentID? {
    guard let comments = thread?.comments, let index = comments.firstIndex(of: comment) else {
      return nil
    }
    return comments[...index].last { $0.depth == 0 }?.id
  }

  /// Looks for the words that the reader typed at the prompt; no words end the search.
  package mutating func receive(prompted words: SafeText, _ context: UpdateContext) -> [Effect] {
    resize(context)
    guard let page = layout?.page, words.nonEmpty != nil else {
      find = nil
      return []
    }
    var found = FindState(words, in: page.searchableTexts)
    let row = selection.flatMap { layout?.row(of: $0) }
    found.begin(after: page.place(from: row.flatMap { layout?.rows[$0].lines.lowerBound } ?? top))
    find = found
    show(found.currentMatch)
    return found.matches.isEmpty ? [.frame(.say(found.status, .failure))] : []
  }
}
