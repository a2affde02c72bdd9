import NewsModel

extension ReaderState {
  /// What a pane asked of the frame.
  mutating func perform(_ request: FrameRequest) -> [Effect] {
    switch request {
    case .say(let words, let kind): note(StatusMessage(language(words), kind))
    case .ask(let words, let effects): question = Question(language(words), onYes: effects)
    case .compose(let target, let quoting): return compose(target, quoting: quoting)
    case .resume(let draft): open(draft)
    case .report(let comment): return open(reportOn: comment)
    case .closeForm: closeForm()
    case .appeal(let comment): askAppeal(comment)
    case .showPolicy: dialogs.append(.text(.policy(options.policy, language)))
    case .reloadDiscussion(let id): return comments.reloadAtOnce(goingTo: id)
    case .focus(let pane): setFocus(pane)
    case .openSelected: return openSelected()
    case .open(let headline): return open(headline)
    case .nextUnread: return headlines.seek(HeadlineSeek(.unread, isForward: true, opens: true))
    case .promptFind: ask(.find)
    case .canUndo(let said, let effects): undoable.append(Undoable(said: said, effects: effects))
    }
    return []
  }

  mutating func note(_ message: StatusMessage) {
    self.message = message
    guard message.kind != .progress else { return }
    messages.append(message)
    if messages.count > 100 { messages.removeFirst() }
  }

  mutating func ask(_ purpose: Prompt.Purpose) {
    prompt = Prompt(purpose, history: histories[purpose] ?? [])
  }

  private mutating func closeForm() {
    if report.isPresent {
      report = nil
    } else {
      composer = nil
    }
  }

  // MARK: - Words

  /// Opens the composer: on words that were kept for the same purpose, if there are any.
  private mutating func compose(_ target: Draft.Target, quoting: SafeText?) -> [Effect] {
    if let kept = drafts.first(where: { $0.target == target }) {
      open(kept)
      return say("These are the words that you had begun.")
    }
    let id = newDraftID
    draftCount += 1
    let text = quoting ?? ""
    open(Draft(id: id, target: target, text: text, cursor: text.string.utf8.count, saved: now))
    return []
  }

  private mutating func open(_ draft: Draft) {
    setFocus(.comments)
    let subject = current?.id == draft.target.article ? current?.title : nil
    let story = article.article.flatMap { $0.id == draft.target.article ? $0 : nil }
    composer = ComposerState(
      draft, answering: answered(by: draft.target), subject: subject, story: story, formContext)
  }

  private func answered(by target: Draft.Target) -> Comment? {
    guard case .reply(_, let id) = target else { return nil }
    return comments.comment(id)
  }

  private mutating func open(reportOn comment: Comment) -> [Effect] {
    setFocus(.comments)
    report = ReportState(comment)
    return []
  }
}
