extension Notice {
  /// What has happened, as a sentence.
  package var sentence: SafeText {
    let place: SafeText = articleTitle.map { " on “\($0)”" } ?? ""
    let because: SafeText = reason.map { ": \($0)" } ?? ""
    return switch kind {
    case .reply: "\(author ?? "Somebody") has answered you\(place)"
    case .approved: "Your comment\(place) is public"
    case .rejected: "Your comment\(place) was rejected\(because)\(mayAppeal ? " (you may appeal, once)" : "")"
    case .hidden: "Your comment\(place) is hidden until a moderator has looked at it"
    case .featured: "Your comment\(place) was picked out"
    case .reportDecided: decision
    case .warned: "You were warned\(because)\(mustAcknowledge ? " (to be acknowledged before you post)" : "")"
    case .premoderated: "Your comments are read before they are shown\(until)\(because)"
    case .suspended: "You are suspended\(until)\(because)"
    case .banned: "You are banned from taking part\(until)\(because)"
    case .lifted: "You may take part again"
    }
  }

  private var until: SafeText {
    ends.map { " until \(SafeText(line: String($0.rfc3339.prefix(16)))) UTC" } ?? ""
  }

  private var decision: SafeText {
    let report: SafeText = reference.map { "Your report \($0)" } ?? "Your report"
    return switch outcome {
    case .upheld: "\(report) was upheld: the comment is not public any more"
    case .dismissed: "\(report) was looked at, and the comment stands"
    default: "\(report) was looked at"
    }
  }
}
