package import NewsModel

/// Errors in words: what happened, to what, and what to do.
extension Failure {
  package init(_ error: StoreError) {
    self.init(Self.status(of: error.code), SafeText(line: Self.words(for: error)))
  }

  private static func status(of code: StoreError.Code) -> ExitStatus {
    switch code {
    case .notFound: .someFailed
    case .nameRefused: .notAllowed
    default: .storeUnusable
    }
  }

  private static func words(for error: StoreError) -> String {
    let subject = error.subject.string
    switch error.code {
    case .cannotOpen:
      return "cannot open the store \(subject): \(error.cause); name another with --store PATH"
    case .notAStore:
      return "\(subject) is not a Broadsheet store (\(error.cause)); name another with --store PATH"
    case .newerVersion:
      return "the store \(subject) was written by a newer version of broadsheet (\(error.cause)); "
        + "update this program, or name another store with --store PATH"
    case .busy:
      return "the store \(subject) is busy: another process has been writing for too long; try again"
    case .readOnly:
      return "the store \(subject) cannot be written: \(error.cause); check its permissions"
    case .diskFull:
      return
        "no room for the store \(subject): \(error.cause); the last step was undone; free some space and try again"
    case .damaged:
      return "the store \(subject) is damaged: \(error.cause); "
        + "a copy made by `broadsheet backup` can take its place"
    case .io:
      return "the store \(subject) could not be read or written: \(error.cause)"
    case .notFound:
      return "there is no \(subject)"
    case .nameRefused:
      return "the name of your account, “\(subject)”, cannot be a reader's here: \(error.cause) "
        + "You can read; to take part, have an admin say `broadsheet readers add NAME --account N`, "
        + "where N is what `id -u` prints for you"
    }
  }
}

extension Refusal {
  /// Why the words were not taken, and what can be done.
  package var words: SafeText {
    switch self {
    case .empty: "there is nothing to send: write at least two characters"
    case .tooLong(let length, let limit):
      "too long: \(length) characters or lines, where \(limit) is the limit"
    case .tooManyDrafts(let limit): "\(limit) drafts are kept already: send or discard one first"
    case .threadClosed: "the discussion of this article is closed"
    case .commentsOff: "this article takes no comments"
    case .policyNotAccepted(let version):
      "the comment policy (version \(version)) has to be accepted first: read it with P in the reader, and accept it there, or comment with --accept-policy"
    case .tooFast(let wait):
      "too many in a short time: try again in \(Language.english(.duration(seconds: wait)))"
    case .duplicate: "you have said the same in this discussion already"
    case .idUsed: "that id was used to post other words before, so nothing was posted: take another --id"
    case .gone: "what it answers or changes is not there any more"
    case .editWindowClosed: "the time for editing is over"
    case .alreadyAnswered: "somebody has answered already, so it cannot be edited any more"
    case .stale: "it was changed since you looked: look again"
    case .ownComment: "that is your own comment"
    case .ownDecision:
      "that is your own comment, so another moderator has to decide on it: an admin names one with `broadsheet readers role NAME moderator`; you can only delete it (`broadsheet delete`)"
    case .notOwnComment: "that is not your comment"
    case .notPublic: "that comment is not public"
    case .missingReason: "a reason is needed"
    case .notAllowed: "you are not allowed to do that"
    case .warned(let reason):
      "a moderator has warned you: \(reason). Say that you have read it (broadsheet notices --acknowledge), then post again"
    case .suspended(let end, let reason):
      "you are suspended until \(SafeText(line: end.rfc3339)): \(reason)"
    case .banned(let reason): "you are banned from taking part: \(reason)"
    case .bannedWord(let word): "this paper does not take the word “\(word)”: change it and post again"
    case .claimed(let name): "\(name) is deciding on it"
    case .alreadyDecided:
      "your report of these words was looked at already; `broadsheet reports` says what came of it. Only what the law asks about (--reason illegal, defamatory) is taken again"
    case .alreadyAppealed: "you have appealed against that already; it can be done once"
    case .notAppealable: "there is no rejection to appeal against"
    }
  }
}
