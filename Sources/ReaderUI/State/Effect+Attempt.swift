import NewsModel

extension Effect {
  /// What was tried, as the beginning of a sentence about its failure.
  var attempt: Phrase {
    switch self {
    case .loadHeadlines, .loadSummary: "The list could not be read"
    case .loadArticle: "The story could not be read"
    case .loadPrevious: "What has changed could not be read"
    case .loadThread: "The comments could not be read"
    case .loadFilters: "Your filters could not be read"
    case .saveFilter: "The filter was not saved"
    case .noteVisit: "Your visit was not noted"
    case .loadDrafts: "Kept words could not be read"
    case .mark, .markAllRead, .undoMarks: "The mark was not saved"
    case .savePosition: "Your place was not saved"
    case .saveDraft: "Your words are not saved yet"
    case .discardDraft: "The draft is still there"
    case .post: "Not posted"
    case .deleteComment: "Not deleted"
    case .toggleLike: "Your like was not saved"
    case .report: "Your report was not sent"
    case .loadQueue, .loadDiscussion, .noteViewing, .decide, .claim, .sanction, .liftSanctions:
      "The desk could not be served"
    case .loadNotices, .loadBelongings: "It could not be read"
    case .appeal: "Your appeal was not sent"
    case .eraseMe: "Nothing was erased"
    case .join, .link: "You are not a reader yet"
    case .makeLinkCode, .loadKeys, .revokeKey: "Your keys could not be looked at"
    default: "That did not work"
    }
  }
}

extension StoreError {
  /// The reason, and what to do about it.
  var advice: Phrase {
    switch code {
    case .busy: "another program is writing to it. Try again."
    case .diskFull: "the disk is full. Make room, then try again."
    case .readOnly: "the paper may only be read here (\(subject))."
    case .damaged: "the paper's file is damaged. Run “broadsheet check”. (\(cause))"
    case .cannotOpen, .io: "the disk said “\(cause)” about \(subject). Try again."
    case .notAStore: "\(subject) is not a paper."
    case .newerVersion: "the paper was written by a newer version; leave and use that one."
    case .nameRefused:
      "your account is called “\(subject)”, which no reader can be. An admin can give you a name: readers add NAME --account, and your number."
    case .notFound: "\(subject) is not there any more. r loads the list anew."
    }
  }
}
