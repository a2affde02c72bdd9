package import Canvas
import NewsModel

extension DeskState {
  package mutating func take(_ key: KeyPress, _ context: UpdateContext) -> [Effect] {
    resize(context)
    switch stage {
    case .help:
      stage = .browsing
      return []
    case .asking(let purpose, let edit): return takeReason(key, purpose, edit)
    case .browsing:
      let effects = browse(key, context)
      return effects + look()
    }
  }

  private mutating func browse(_ key: KeyPress, _ context: UpdateContext) -> [Effect] {
    switch key {
    case .character("j"), .down: return select(context) { $0.move(by: 1) }
    case .character("k"), .up: return select(context) { $0.move(by: -1) }
    case .character("g"), .home: return select(context) { $0.home() }
    case .character("G"), .end: return select(context) { $0.end() }
    case .character(" "), .pageDown: scroll(to: top + max(1, shape.detail.rows - 1))
    case .character("b"), .pageUp: scroll(to: top - max(1, shape.detail.rows - 1))
    case .character("d"): scroll(to: top + max(1, shape.detail.rows / 2))
    case .character("u"): scroll(to: top - max(1, shape.detail.rows / 2))
    default: return act(key, context)
    }
    return []
  }

  private mutating func act(_ key: KeyPress, _ context: UpdateContext) -> [Effect] {
    switch key {
    case .character("a"): return ask("Approve this comment? y/n", .approve)
    case .character("h"): return askToHide()
    case .character("x"): return askReason()
    case .character("f"): return askToFeature()
    case .character("w"): return askSanction(.warn)
    case .character("p"): return askSanction(.premod)
    case .character("s"): return askSanction(.suspend)
    case .character("B"): return askSanction(.ban)
    case .character("U"): return askToLift(context.now)
    case .character("c"): return selected.map { [.claim($0.comment.id)] } ?? []
    case .tab: return step(1, context)
    case .backTab: return step(-1, context)
    case .character("r"): return reload()
    case .character("q"), .character("Q"): return [.quit]
    case .character("?"), .function(1): stage = .help
    case .character(let digit): return nthQueue(digit, context)
    default: break
    }
    return []
  }

  private mutating func step(_ by: Int, _ context: UpdateContext) -> [Effect] {
    let queues = ModerationItem.Queue.allCases
    let here = queues.firstIndex(of: queue) ?? 0
    return open(queues[(here + by + queues.count) % queues.count], context)
  }

  private mutating func nthQueue(_ digit: Character, _ context: UpdateContext) -> [Effect] {
    let queues = ModerationItem.Queue.allCases
    guard let number = digit.wholeNumberValue, queues.indices.contains(number - 1) else { return [] }
    return open(queues[number - 1], context)
  }

  /// A decision names the version that was looked at; nothing is decided twice.
  private mutating func decide(_ verdict: ModerationVerdict) -> [Effect] {
    guard let item = subject, deciding == nil, Self.waits(item) else { return refused() }
    deciding = item.comment.id
    return [.decide(verdict, on: item.comment.id, version: item.version)]
  }

  /// As every public act, it is done after a yes.
  private func ask(_ question: Phrase, _ verdict: ModerationVerdict) -> [Effect] {
    guard let item = selected, isDecidable else { return refused() }
    let decision = Effect.decide(verdict, on: item.comment.id, version: item.version)
    return [.claim(item.comment.id), .frame(.ask(question, onYes: [decision]))]
  }

  private func askToHide() -> [Effect] {
    guard canHide || !isDecidable else {
      return [.frame(.say("It is not public, so there is nothing to hide.", .information))]
    }
    return ask("Hide this comment until somebody decides? y/n", .hide)
  }

  private func askToFeature() -> [Effect] {
    guard let item = selected, item.comment.isFeatured else {
      return ask("Approve and pick out this comment? y/n", .feature(true))
    }
    return ask("Take the mark off this comment? y/n", .feature(false))
  }

  private var isDecidable: Bool { deciding == nil && selected.map(Self.waits) ?? false }

  /// Of one whose words are gone, reports can still be open.
  private static func waits(_ item: ModerationItem) -> Bool {
    item.comment.gone == nil || item.reports.contains { $0.state == .open }
  }

  /// Why nothing is decided; nothing is said where a decision is on its way.
  private func refused() -> [Effect] {
    guard let item = selected else { return [.frame(.say("There is nothing in this queue.", .information))] }
    return Self.waits(item) ? [] : [.frame(.say(Refusal.gone.sentence, .failure))]
  }

  private mutating func askReason() -> [Effect] {
    guard let item = selected else { return refused() }
    subject = item
    let reported = item.reports.first { $0.state == .open }?.reason.rawValue
    stage = .asking(.reject, LineEdit(reported ?? ""))
    isSuggestion = reported != nil
    return [.claim(item.comment.id)]
  }

  private mutating func takeReason(_ key: KeyPress, _ purpose: Purpose, _ edit: LineEdit) -> [Effect] {
    switch key {
    case .escape, .control("c"):
      stage = .browsing
      return [.frame(.say("Left as it was.", .information))]
    case .enter: return entered(SafeText(line: edit.text), for: purpose)
    default:
      var edit = isSuggestion && key.replacesSuggestion ? LineEdit("") : edit
      isSuggestion = false
      _ = edit.handle(key.madeSafe, width: Int.max)
      edit.makeSafe()
      stage = .asking(purpose, edit)
      return []
    }
  }

  private mutating func entered(_ words: SafeText, for purpose: Purpose) -> [Effect] {
    guard let reason = words.nonEmpty else { return [.frame(.say(Refusal.missingReason.sentence, .failure))] }
    guard case .sanction(let kind) = purpose else {
      stage = .browsing
      return decide(.reject(reason: reason))
    }
    return sanction(kind, reason)
  }
}

extension KeyPress {
  /// What is typed or pasted takes the place of a suggestion, and so does nothing; a key that moves keeps it.
  fileprivate var replacesSuggestion: Bool {
    switch self {
    case .character, .paste, .backspace: true
    default: false
    }
  }
}
