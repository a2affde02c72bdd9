import NewsModel

/// How values of the model are called where readers see them; commands and files use their raw values.
extension Comment.Status {
  var words: Phrase {
    switch self {
    case .published: Phrase("published", as: "comment")
    case .approved: Phrase("approved", as: "comment")
    case .held: Phrase("held", as: "comment")
    case .hidden: Phrase("hidden", as: "comment")
    case .rejected: Phrase("rejected", as: "comment")
    }
  }
}

extension Report.State {
  var words: Phrase {
    switch self {
    case .open: Phrase("open", as: "report")
    case .upheld: Phrase("upheld", as: "report")
    case .dismissed: Phrase("dismissed", as: "report")
    case .withdrawn: Phrase("withdrawn", as: "report")
    case .void: Phrase("void", as: "report")
    }
  }
}

extension Report.Reason {
  var name: Phrase {
    switch self {
    case .offensive: Phrase("offensive", as: "reason")
    case .abusive: Phrase("abusive", as: "reason")
    case .spam: Phrase("spam", as: "reason")
    case .defamatory: Phrase("defamatory", as: "reason")
    case .illegal: Phrase("illegal", as: "reason")
    case .privacy: Phrase("privacy", as: "reason")
    case .offTopic: Phrase("offtopic", as: "reason")
    case .impersonation: Phrase("impersonation", as: "reason")
    case .other: Phrase("other", as: "reason")
    }
  }
}

extension Sanction.Kind {
  var words: Phrase {
    switch self {
    case .warn: Phrase("warn", as: "sanction")
    case .premod: Phrase("premod", as: "sanction")
    case .suspend: Phrase("suspend", as: "sanction")
    case .ban: Phrase("ban", as: "sanction")
    }
  }
}

extension Reader.Role {
  var words: Phrase {
    switch self {
    case .reader: Phrase("reader", as: "role")
    case .member: Phrase("member", as: "role")
    case .staff: Phrase("staff", as: "role")
    case .moderator: Phrase("moderator", as: "role")
    case .admin: Phrase("admin", as: "role")
    }
  }
}
