package import Canvas
import NewsModel

extension ReportState {
  package mutating func take(_ key: KeyPress, _ context: UpdateContext) -> [Effect] {
    switch stage {
    case .choosing: return choose(key)
    case .explaining: return explain(key, context)
    case .sending: return key == .escape ? [.frame(.closeForm)] : []
    case .received: return [.frame(.closeForm)]
    }
  }

  private mutating func choose(_ key: KeyPress) -> [Effect] {
    let reasons = Report.Reason.allCases
    let here = reasons.firstIndex(of: reason) ?? 0
    switch key {
    case .escape, .character("q"), .control("c"): return cancel()
    case .character("j"), .down: reason = reasons[min(here + 1, reasons.count - 1)]
    case .character("k"), .up: reason = reasons[max(here - 1, 0)]
    case .enter, .character("l"), .right: stage = .explaining
    case .character(let character):
      guard let chosen = reasons.first(where: { $0.key == character }) else { break }
      reason = chosen
      stage = .explaining
    default: break
    }
    return []
  }

  private func cancel() -> [Effect] {
    [.frame(.closeForm), .frame(.say("Nothing was reported.", .information))]
  }

  private mutating func explain(_ key: KeyPress, _ context: UpdateContext) -> [Effect] {
    notice = nil
    switch key {
    case .escape:
      stage = .choosing
    case .control("c"): return cancel()
    case .enter, .control("s"):
      return send(context)
    default:
      _ = edit.handle(key.madeSafe, width: Int.max)
      edit.makeSafe()
    }
    return []
  }

  /// Asks whether to send, once nothing speaks against it that can be known here.
  private mutating func send(_ context: UpdateContext) -> [Effect] {
    let length = edit.text.count
    if reason.needsDetails, details == nil {
      notice = context.language("Say in a few words what is wrong with it.")
    } else if length > context.rules.reportDetailLimit {
      notice = context.language(Refusal.tooLong(length, limit: context.rules.reportDetailLimit).sentence)
    } else {
      let effect = Effect.report(comment.id, reason, details: details)
      return [.frame(.ask("Send this report to the moderators? y/n", onYes: [effect]))]
    }
    return []
  }

  package mutating func receive(_ message: Message, _ context: UpdateContext) -> [Effect] {
    switch message {
    case .reported(comment.id, .received(let reference, let isNew)):
      stage = .received(reference: reference, isNew: isNew)
    case .reported(comment.id, .refused(let refusal)):
      stage = .explaining
      notice = context.language("Not sent. \(refusal.sentence)")
    case .failed(.report(comment.id, _, _), _):
      stage = .explaining
      notice = context.language("Not sent. What you wrote is still here: Enter tries again.")
    default: break
    }
    return []
  }
}
