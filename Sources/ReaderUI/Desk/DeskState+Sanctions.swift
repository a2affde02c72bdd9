import Canvas
import NewsModel

/// What is done to the author of the comment that is looked at.
extension DeskState {
  mutating func askSanction(_ kind: Sanction.Kind) -> [Effect] {
    guard let item = selected else { return [.frame(.say("There is nothing in this queue.", .information))] }
    guard item.comment.author.reader.isPresent else { return noAccount }
    subject = item
    stage = .asking(.sanction(kind), LineEdit(kind == .suspend ? "7 " : ""))
    isSuggestion = false
    return []
  }

  /// All that holds, each by its name: no more is lifted than was asked about.
  func askToLift(_ now: Timestamp) -> [Effect] {
    guard let author = selected?.comment.author, let reader = author.reader else { return noAccount }
    let live = Set((selected?.record?.sanctions ?? []).filter { $0.isEffective(at: now) }.map(\.kind))
    let names = Sanction.Kind.allCases.filter(live.contains).map(\.words)
    guard let first = names.first else { return Self.sanctioned(.refused(.gone)) }
    let all = names.dropFirst().reduce(first) { "\($0), \($1)" }
    let question: Phrase = "Lift what holds for \(CommentMarks.name(of: author)) (\(all))? y/n"
    return [.frame(.ask(question, onYes: [.liftSanctions(reader, live)]))]
  }

  private var noAccount: [Effect] {
    [.frame(.say("Its author has no account here: there is nobody to do that to.", .information))]
  }

  /// Asked again with all that will be done: it is told to the reader.
  mutating func sanction(_ kind: Sanction.Kind, _ words: SafeText) -> [Effect] {
    guard let author = subject?.comment.author, let reader = author.reader else { return noAccount }
    var (days, reason): (Int?, SafeText) = (nil, words)
    if kind == .suspend {
      let parts = words.string.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, let number = Int(parts[0]), (1...3650).contains(number) else {
        return [.frame(.say("Say how many days, from 1 to 3650, and why: 7 abusive", .failure))]
      }
      (days, reason) = (number, SafeText(line: String(parts[1])))
    }
    stage = .browsing
    let question = Self.question(kind, CommentMarks.name(of: author), days, reason)
    return [.frame(.ask(question, onYes: [.sanction(reader, kind, days: days, reason: reason)]))]
  }

  private static func question(
    _ kind: Sanction.Kind, _ name: SafeText, _ days: Int?, _ reason: SafeText
  ) -> Phrase {
    let what: Phrase =
      switch kind {
      case .warn: "Warn \(name)"
      case .premod: "Look first at all that \(name) writes"
      case .suspend: suspension(name, days ?? 0)
      case .ban: "Ban \(name)"
      }
    return "\(what) (\(reason.cut(toColumns: 30)))? y/n"
  }

  private static func suspension(_ name: SafeText, _ days: Int) -> Phrase {
    .counted(days, "Suspend \(name) for a day", "Suspend \(name) for \(days) days")
  }

  static func sanctioned(_ outcome: SanctionOutcome) -> [Effect] {
    switch outcome {
    case .done: [.frame(.say("Done: the reader is told, with the reason.", .done))]
    case .refused(.notAllowed):
      [.frame(.say("They help to run the paper: an admin has to take that role away first.", .failure))]
    case .refused(.gone): [.frame(.say("There is no sanction on them.", .information))]
    case .refused(let refusal): [.frame(.say(refusal.sentence, .failure))]
    }
  }
}
