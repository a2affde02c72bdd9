import Canvas
package import NewsModel

/// The report form: a reason, words where they are needed or wanted, and what came of it.
package struct ReportState: Hashable, Sendable {
  package enum Stage: Hashable, Sendable {
    case choosing
    /// Words for the reason; Enter goes on.
    case explaining
    case sending
    /// The acknowledgement; any key closes it.
    case received(reference: SafeText, isNew: Bool)
  }

  package let comment: Comment
  package internal(set) var stage = Stage.choosing
  package internal(set) var reason = Report.Reason.offensive
  var edit = LineEdit()
  /// Why the report was not taken.
  package internal(set) var notice: SafeText?

  package init(_ comment: Comment) {
    self.comment = comment
  }

  package var details: SafeText? { SafeText(line: edit.text).nonEmpty }

  /// What the paper says when a report has come in. The words are the house's promise: they are not to be changed.
  package static let acknowledgement: Phrase = "\(thanks) \(promise)"
  static let thanks: Phrase = "Thank you for the feedback."
  static let promise: Phrase = "Your feedback has been sent to our team for review."
}

extension Report.Reason {
  /// The key that chooses it.
  package var key: Character {
    switch self {
    case .offensive: "o"
    case .abusive: "a"
    case .spam: "s"
    case .defamatory: "d"
    case .illegal: "i"
    case .privacy: "p"
    case .offTopic: "t"
    case .impersonation: "m"
    case .other: "e"
    }
  }

  package var words: Phrase {
    switch self {
    case .offensive: "offensive: hateful, obscene or cruel"
    case .abusive: "abusive: attacks or harasses somebody"
    case .spam: "spam: advertises, or says the same everywhere"
    case .defamatory: "defamatory: a false claim that harms somebody"
    case .illegal: "illegal: against the law"
    case .privacy: "privacy: tells what is somebody's own business"
    case .offTopic: "off topic: not about the story"
    case .impersonation: "impersonation: pretends to be somebody"
    case .other: "something else (say what)"
    }
  }
}
