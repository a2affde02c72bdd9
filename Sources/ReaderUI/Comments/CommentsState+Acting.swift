import NewsModel

extension CommentsState {
  func writeComment() -> [Effect] {
    guard let article else { return [] }
    if let refusal = closed { return say(refusal) }
    return [.frame(.compose(.comment(article), quoting: nil))]
  }

  /// Why nothing can be written here.
  private var closed: Refusal? {
    switch thread?.state {
    case .closed: .threadClosed
    case .off: .commentsOff
    case .open, nil: nil
    }
  }

  mutating func actOnSelected(_ command: Command, _ context: UpdateContext) -> [Effect] {
    guard let comment = selected else {
      return [.frame(.say("There is no comment here.", .failure))]
    }
    if comment.isIgnored, comment.gone == nil, let effects = bringBack(comment, command) { return effects }
    guard !comment.isTombstone else { return say(.gone) }
    switch command {
    case .reply, .replyQuoting:
      return reply(to: comment, isQuoting: command == .replyQuoting, context.language)
    case .like: return comment.author.isViewer ? say(.ownComment) : [.toggleLike(comment.id)]
    case .editOwn: return edit(comment, context.now)
    case .deleteOwn: return delete(comment)
    case .report: return report(comment)
    case .mute: return mute(comment, context.keymap)
    default: return hide(comment, context.keymap)
    }
  }

  private func say(_ refusal: Refusal) -> [Effect] {
    [.frame(.say(refusal.sentence, .failure))]
  }

  private func reply(to comment: Comment, isQuoting: Bool, _ language: Language) -> [Effect] {
    if let refusal = closed { return say(refusal) }
    guard comment.status.isPublic else { return say(.notPublic) }
    let quoted = isQuoting ? Quotation.text(of: comment, language) : nil
    return [.frame(.compose(.reply(comment.article, to: comment.id), quoting: quoted))]
  }

  /// One's own that was rejected can be appealed for.
  private func report(_ comment: Comment) -> [Effect] {
    guard comment.author.isViewer else { return [.frame(.report(comment))] }
    return comment.status == .rejected ? [.frame(.appeal(comment.id))] : say(.ownComment)
  }

  private func edit(_ comment: Comment, _ now: Timestamp) -> [Effect] {
    guard comment.author.isViewer else { return say(.notOwnComment) }
    let isOver = comment.editableUntil.map { $0 < now } ?? false
    guard comment.isEditable, !isOver else {
      return say(comment.replies > 0 ? .alreadyAnswered : .editWindowClosed)
    }
    let target = Draft.Target.edit(comment.article, of: comment.id, revision: comment.revision)
    return [.frame(.compose(target, quoting: comment.text))]
  }

  private func delete(_ comment: Comment) -> [Effect] {
    guard comment.author.isViewer else { return say(.notOwnComment) }
    let question: Phrase = "Delete your comment for good? y/n"
    return [.frame(.ask(question, onYes: [.deleteComment(comment.id)]))]
  }

  /// The key that took it away, whenever that was; nil for another.
  private mutating func bringBack(_ comment: Comment, _ command: Command) -> [Effect]? {
    let author = comment.author.reader
    let isMuted = comment.isAuthorMuted || author.map { muted.contains($0) } ?? false
    switch command {
    case .mute where isMuted:
      guard let author else { return nil }
      muted.remove(author)
      let words: Phrase = "You see again what \(CommentMarks.name(of: comment.author)) writes."
      return [.mute(author, false)] + reloadAtOnce(goingTo: comment.id) + [.frame(.say(words, .done))]
    case .hideComment where !isMuted:
      return [.hideComment(comment.id, false)] + reloadAtOnce(goingTo: comment.id)
        + [.frame(.say("You see the comment again.", .done))]
    default: return nil
    }
  }

  private mutating func mute(_ comment: Comment, _ keymap: Keymap) -> [Effect] {
    guard !comment.author.isViewer else { return say(.ownComment) }
    guard let author = comment.author.reader else {
      let key = keymap.name(of: .hideComment)
      return [.frame(.say("This comment came from elsewhere: hide it with \(key) instead.", .failure))]
    }
    let isMuted = muted.insert(author).inserted
    if !isMuted { muted.remove(author) }
    let name = CommentMarks.name(of: comment.author)
    let words: Phrase =
      isMuted ? "You will not see what \(name) writes." : "You see again what \(name) writes."
    return [.mute(author, isMuted)] + reloadAtOnce()
      + undoable(words, .mute(author, !isMuted), comment, keymap)
  }

  private mutating func hide(_ comment: Comment, _ keymap: Keymap) -> [Effect] {
    guard !comment.author.isViewer else { return say(.ownComment) }
    return [.hideComment(comment.id, true)] + reloadAtOnce()
      + undoable("The comment is hidden from you.", .hideComment(comment.id, false), comment, keymap)
  }

  private func undoable(_ words: Phrase, _ undo: Effect, _ comment: Comment, _ keymap: Keymap) -> [Effect] {
    [
      .frame(.say("\(words) \(keymap.name(of: .undo)) takes it back.", .done)),
      .frame(.canUndo("Taken back.", [undo, .frame(.reloadDiscussion(goingTo: comment.id))])),
    ]
  }
}
