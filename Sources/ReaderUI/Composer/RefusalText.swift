package import NewsModel

extension Refusal {
  /// What happened and what to do, as a sentence for the reader.
  package var sentence: Phrase {
    switch self {
    case .empty: "There are too few words to post. Write at least two characters."
    // No rule counts as few characters as lines.
    case .tooLong(let length, let limit):
      limit == CommentRules().maximumLines
        ? "It is too long: \(length) lines, and \(limit) are allowed. Shorten it."
        : "It is too long: \(length) characters, and \(limit) are allowed. Shorten it."
    case .tooManyDrafts(let limit):
      "\(limit) drafts are kept already. Send one or throw it away first: :resume shows the last."
    case .threadClosed: "This discussion is closed. It can still be read, and comments reported."
    case .commentsOff: "This story takes no comments."
    case .policyNotAccepted: "The comment policy has to be accepted first. P shows it."
    case .tooFast(let wait): "That was quick. Wait \(.duration(seconds: wait)), then try again."
    case .duplicate:
      "You have said the same here already. Change it, or leave it at that."
    case .idUsed: "Other words were posted from this draft before: begin a new comment for these."
    case .gone: "The comment is not there any more."
    case .editWindowClosed:
      "The time for changing it is over. You can delete it, or reply to it."
    case .alreadyAnswered:
      "Somebody has answered it, so it stays as it is. You can reply to it."
    case .stale: "It was changed since you looked. Look at it again, then decide."
    case .ownComment: "This is your own comment: that is for others to do."
    case .ownDecision:
      "This is your own comment: another moderator decides on it, whom an admin names. You can delete it."
    case .notOwnComment: "This is somebody else's comment: only its author can do that."
    case .notPublic: "The comment is not public, so that cannot be done with it now."
    case .missingReason: "A reason is needed. Choose one, and add words where it asks for them."
    case .notAllowed: "You may not do that here. Ask whoever runs this paper."
    case .warned(let reason): "A moderator has warned you: \(reason)."
    case .suspended(let end, let reason):
      "You are suspended until \(SafeText(line: String(end.rfc3339.prefix(16)))) UTC: \(reason)."
    case .banned(let reason):
      "You are banned from taking part: \(reason). You can read, and take out what is yours."
    case .bannedWord(let word): "This paper does not take the word “\(word)”. Change it, then send it again."
    case .claimed(let name): "\(name) is deciding on it."
    case .alreadyDecided:
      "Your report of these words was looked at already. Only what is illegal or defamatory is taken again."
    case .alreadyAppealed: "You have appealed against that already: it can be done once."
    case .notAppealable: "There is no rejection to appeal against."
    }
  }
}
