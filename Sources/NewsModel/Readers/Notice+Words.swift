extension Notice {
  /// What has happened, as a sentence.
  package var sentence: SafeText { Language.english(phrase) }

  package var phrase: Phrase {
    switch kind {
    case .reply: answered
    case .approved: onStory("Your comment is public") { "Your comment on “\($0)” is public" }
    case .rejected: rejected
    case .hidden:
      onStory("Your comment is hidden until a moderator has looked at it") {
        "Your comment on “\($0)” is hidden until a moderator has looked at it"
      }
    case .featured: onStory("Your comment was picked out") { "Your comment on “\($0)” was picked out" }
    case .reportDecided: decision
    case .warned: mustAcknowledge ? "\(warned) (to be acknowledged before you post)" : warned
    case .premoderated:
      until("Your comments are read before they are shown") {
        "Your comments are read before they are shown, until \($0) UTC"
      }
    case .suspended: until("You are suspended") { "You are suspended until \($0) UTC" }
    case .banned:
      until("You are banned from taking part") { "You are banned from taking part until \($0) UTC" }
    case .lifted: lifted
    }
  }

  private var answered: Phrase {
    switch (author, articleTitle) {
    case (let name?, let title?): "\(name) has answered you on “\(title)”"
    case (let name?, nil): "\(name) has answered you"
    case (nil, let title?): "Somebody has answered you on “\(title)”"
    case (nil, nil): "Somebody has answered you"
    }
  }

  private func onStory(_ plain: Phrase, _ titled: (SafeText) -> Phrase) -> Phrase {
    articleTitle.map(titled) ?? plain
  }

  private var rejected: Phrase {
    let words = because(onStory("Your comment was rejected") { "Your comment on “\($0)” was rejected" })
    return mayAppeal ? "\(words) (you may appeal, once)" : words
  }

  private var warned: Phrase { because("You were warned") }

  private func because(_ words: Phrase) -> Phrase { reason.map { "\(words): \($0)" } ?? words }

  private func until(_ plain: Phrase, _ ended: (SafeText) -> Phrase) -> Phrase {
    because(ends.map { ended(SafeText(line: String($0.rfc3339.prefix(16)))) } ?? plain)
  }

  private var lifted: Phrase {
    switch sanction {
    case .warn: "A warning of yours was taken back"
    case .premod: "The premoderation of your comments was lifted"
    case .suspend: "Your suspension was lifted"
    case .ban: "Your ban was lifted"
    case nil: "You may take part again"
    }
  }

  private var decision: Phrase {
    let report: Phrase = reference.map { "Your report \($0)" } ?? "Your report"
    return switch outcome {
    case .upheld: "\(report) was upheld: the comment is not public any more"
    case .dismissed: "\(report) was looked at, and the comment stands"
    case .void: "\(report) needs no decision any more: the comment is gone"
    default: "\(report) was looked at"
    }
  }
}
