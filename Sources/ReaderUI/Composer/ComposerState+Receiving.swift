import NewsModel

extension ComposerState {
  package mutating func receive(_ message: Message, _ context: UpdateContext) -> [Effect] {
    defer { follow(context) }
    switch message {
    case .posted(let draft, let outcome) where draft.id == id: return posted(draft, outcome, context)
    case .threadLoaded(let thread): find(answeredIn: thread)
    case .acknowledged:
      notice = StatusMessage(context.language("Thank you. C-s sends your words now."), .done)
    case .policyAccepted:
      if stage == .policy { (stage, top) = (.editing, 0) }
    case .failed(.post(let draft), let error) where draft.id == id: notPosted(error, context.language)
    case .draftRefused(let draft, let refusal) where draft.id == id:
      isUnsaved = true
      notice = StatusMessage(context.language("Your words are not saved. \(refusal.sentence)"), .failure)
    case .failed(.saveDraft(let draft), _) where draft.id == id:
      isUnsaved = true
      notice = StatusMessage(context.language("Your words are not saved yet."), .failure)
    default: break
    }
    return []
  }

  /// Where the paper cannot be written to, the words cannot have been kept in it either.
  private mutating func notPosted(_ error: StoreError, _ language: Language) {
    if error.code != .busy { isUnsaved = true }
    let words: Phrase =
      isUnsaved
      ? "Not posted, and your words are NOT saved. Stay here: C-s tries again."
      : "Not posted. Your words are here and kept: C-s tries again."
    notice = StatusMessage(language(words), .failure)
  }

  private mutating func posted(
    _ draft: Draft, _ outcome: PostOutcome, _ context: UpdateContext
  ) -> [Effect] {
    isUnsaved = false
    switch outcome {
    case .published: return done(draft, publishedWords, context)
    case .held(_, let reason):
      let received: Phrase = "Received. A moderator looks at it before others see it."
      let why: Phrase? = reason.nonEmpty.map {
        "Received. A moderator looks at it before others see it (\(.known($0)))."
      }
      return done(draft, why ?? received, context)
    case .refused(.policyNotAccepted(let version)):
      (stage, top, askedPolicy) = (.policy, 0, version)
      return [.saveDraft(self.draft(context))]
    case .refused(.warned(let reason)):
      notice = StatusMessage(
        context.language("Not posted: you were warned. C-s sends it once you have taken note."), .failure)
      let question: Phrase = "A moderator has warned you: \(reason). Will you heed it? y/n"
      return [.saveDraft(self.draft(context)), .frame(.ask(question, onYes: [.acknowledge]))]
    case .refused(let refusal):
      notice = StatusMessage(context.language("Not posted. \(refusal.sentence)"), .failure)
      return [.saveDraft(self.draft(context))]
    }
  }

  private var publishedWords: Phrase {
    switch target {
    case .comment: "Your comment is posted."
    case .reply: "Your reply is posted."
    case .edit: "Your comment is changed."
    }
  }

  /// Closes, unless more was typed since: that is kept, under an id of its own.
  private mutating func done(_ draft: Draft, _ words: Phrase, _ context: UpdateContext) -> [Effect] {
    let said: [Effect] = [.frame(.say(words, .done))]
    guard text != draft.text else { return [.frame(.closeForm)] + said }
    begin(anew: context.newDraftID)
    return [.discardDraft(draft.id), .saveDraft(self.draft(context))] + said
  }
}
