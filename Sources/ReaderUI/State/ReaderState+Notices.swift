import NewsModel

extension ReaderState {
  /// What is told is taken as seen once it is on the screen.
  mutating func arrived(_ notices: [Notice]) -> [Effect] {
    dialogs.append(.notices(NoticesDialog(notices)))
    return notices.contains { !$0.isRead } ? [.markNoticesRead] : []
  }

  /// To what a notice is of; a warning is acknowledged first.
  mutating func follow(_ notice: Notice) -> [Effect] {
    if notice.mustAcknowledge {
      return [.frame(.ask("Have you read the warning, and will you heed it? y/n", onYes: [.acknowledge]))]
    }
    guard let article = notice.article else { return [] }
    if let comment = notice.comment { comments.awaited = comment }
    if current?.id == article {
      setFocus(.comments)
      return comments.reloadAtOnce(goingTo: notice.comment)
    }
    options.startArticle = article
    awaitedComment = notice.comment
    return [.loadArticle(article)]
  }

  /// The discussion of the story that a notice led to, at its comment.
  mutating func openAwaited() -> [Effect] {
    guard let comment = awaitedComment, let current else { return [] }
    awaitedComment = nil
    setFocus(.comments)
    let effects = askThread(current)
    comments.awaited = comment
    return effects
  }

  /// Words against a rejection, asked for on the status line.
  mutating func askAppeal(_ comment: CommentID) {
    prompt = Prompt(.appeal(comment), text: appeals[comment])
  }

  mutating func appeal(_ comment: CommentID, _ words: SafeText) -> [Effect] {
    appeals[comment] = words
    guard !words.isEmpty else { return say("Left as it was.") }
    let question: Phrase = "Send this to the moderators? You can appeal once. y/n"
    return [.frame(.ask(question, onYes: [.appeal(comment, words)]))]
  }

  /// Words that were too many are there when it is asked for again.
  mutating func appealed(_ comment: CommentID, _ refusal: Refusal?) -> [Effect] {
    if case .tooLong? = refusal, let refusal {
      return say("\(refusal.sentence) Your words are here when you ask again.", .failure)
    }
    appeals[comment] = nil
    if let refusal { return say(refusal.sentence, .failure) }
    return say("A moderator will look at it again. You will be told.", .done)
  }

  /// `:mine`.
  mutating func arrived(_ all: Belongings) -> [Effect] {
    let times = TimeWords(clock: options.clock, now: now, language: language)
    dialogs.append(.text(BelongingsText(times).dialog(all)))
    return []
  }

  mutating func erased(_ refusal: Refusal?) -> [Effect] {
    guard let refusal else {
      parting = "You are erased from this paper. Thank you for having been here."
      return [.quit]
    }
    let words: Phrase =
      refusal == .notAllowed ? "You are the paper's only admin: name another one first." : refusal.sentence
    return say(words, .failure)
  }
}
