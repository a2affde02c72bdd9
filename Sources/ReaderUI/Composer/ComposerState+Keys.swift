package import Canvas
import NewsModel

extension ComposerState {
  package mutating func take(_ key: KeyPress, _ context: UpdateContext) -> [Effect] {
    isReviewing = false
    defer { follow(context) }
    switch stage {
    case .policy: return takeInPolicy(key, context)
    case .editing: return takeInEditor(key, context)
    case .quoting: return takeInQuotations(key, context)
    case .leaving: return takeInMenu(key, context)
    }
  }

  private mutating func takeInPolicy(_ key: KeyPress, _ context: UpdateContext) -> [Effect] {
    switch key.answer(in: context.language) {
    case .character("y"): return [.acceptPolicy(version: askedPolicy ?? context.rules.policyVersion)]
    case .character("n"), .character("q"), .escape, .control("c"):
      return close(saying: "Nothing is posted without it.")
    case .character("j"), .down: scrollPolicy(by: 1, context)
    case .character("k"), .up: scrollPolicy(by: -1, context)
    case .character(" "), .pageDown: scrollPolicy(by: max(1, context.size.rows - 3), context)
    case .character("b"), .pageUp: scrollPolicy(by: -max(1, context.size.rows - 3), context)
    default: break
    }
    return []
  }

  private mutating func scrollPolicy(by lines: Int, _ context: UpdateContext) {
    let shape = ComposerShape(context.size, self)
    let last = max(0, policyPage(width: shape.editor.columns).lines.count - shape.editor.rows)
    top = max(0, min(top + lines, last))
  }

  private mutating func takeInEditor(_ key: KeyPress, _ context: UpdateContext) -> [Effect] {
    notice = nil
    switch key {
    case .control("s"), .control("x"): return review(context)
    case .control("d") where edit.cursor == edit.text.utf8.count: return review(context)
    case .control("q"): return chooseQuotation(context)
    case .escape, .control("c"): return leave(context)
    default: return type(key, context)
    }
  }

  private mutating func type(_ key: KeyPress, _ context: UpdateContext) -> [Effect] {
    let width = ComposerShape(context.size, self).editor.columns
    return change(context) { edit in
      _ = edit.handle(key.madeSafe, width: width)
      edit.makeSafe()
    }
  }

  /// Takes a change of the words, and hands them out to be kept. Words that would be far too many are not taken, and not
  /// cut either: it is said.
  mutating func change(_ context: UpdateContext, by change: (inout LineEdit) -> Void) -> [Effect] {
    let before = edit
    change(&edit)
    guard edit.text != before.text else { return [] }
    if edit.text.utf8.count > before.text.utf8.count,
      case .tooLong(let length, let most)? =
        context.rules.refusal(ofDraft: edit.text)
    {
      edit = before
      return tell(
        "Not taken: that would be \(length) characters. A draft holds \(most), \(limit) can be sent.", context
      )
    }
    return [.saveDraft(draft(context))]
  }

  /// Asks whether to send, once nothing speaks against it that can be known here.
  private mutating func review(_ context: UpdateContext) -> [Effect] {
    let words = context.rules.tidied(text)
    if let refusal = context.rules.refusal(of: words) { return tell(refusal.sentence, context) }
    if case .edit = target, !isChanged { return tell("Nothing is changed yet.", context) }
    if words.isOnlyQuotation {
      return tell("There is nothing but a quotation. Add words of your own.", context)
    }
    guard Self.hasAccepted(context) else {
      (stage, top) = (.policy, 0)
      return []
    }
    beginReview()
    return [.frame(.ask(question, onYes: [.post(draft(context))]))]
  }

  private var question: Phrase {
    switch target {
    case .comment: "Post this comment? y/n"
    case .reply: "Post this reply? y/n"
    case .edit: "Change your comment to this? y/n"
    }
  }

  mutating func tell(_ words: Phrase, _ context: UpdateContext) -> [Effect] {
    notice = StatusMessage(context.language(words), .failure)
    return []
  }

  /// Where there is nothing to lose the composer closes; else it asks.
  private mutating func leave(_ context: UpdateContext) -> [Effect] {
    if text.nonEmpty == nil { return [.discardDraft(id), .frame(.closeForm)] }
    if case .edit = target, !isChanged { return [.discardDraft(id), .frame(.closeForm)] }
    stage = .leaving
    return []
  }

  private mutating func takeInMenu(_ key: KeyPress, _ context: UpdateContext) -> [Effect] {
    stage = .editing
    switch key {
    case .character("k"), .character("q"):
      return [.saveDraft(draft(context))]
        + close(saying: isUnsaved ? Self.unsavedWords : Self.keptWords)
    case .character("d"):
      let discarding: [Effect] = [.discardDraft(id)] + close(saying: "Your words are thrown away.")
      return [.frame(.ask("Throw your words away for good? y/n", onYes: discarding))]
    case .control("s"), .control("x"), .character("p"): return review(context)
    default: return []
    }
  }

  private static let keptWords: Phrase = "Your words are kept: they are here when you write again."
  private static let unsavedWords: Phrase =
    "Your words are NOT saved: they are here until you leave the paper."

  func close(saying words: Phrase) -> [Effect] {
    [.frame(.closeForm), .frame(.say(words, .information))]
  }
}

extension KeyPress {
  /// Typed and pasted text, made safe before it is taken.
  var madeSafe: KeyPress {
    guard case .paste(let text) = self else { return self }
    return .paste(SafeText(text: text).string)
  }
}

extension LineEdit {
  /// What single keys may have put together, such as marks heaped on a letter, is mended.
  mutating func makeSafe() {
    let safe = SafeText(text: text).string
    guard safe != text || safe.utf8.count != text.utf8.count else { return }
    let cursor = cursor
    self = LineEdit(safe, isMultiline: isMultiline)
    move(to: cursor)
  }
}

extension SafeText {
  /// Whether every line that says something was said by somebody else.
  fileprivate var isOnlyQuotation: Bool {
    let lines = string.split(separator: "\n").filter { line in line.contains { $0 != " " } }
    guard lines.contains(where: { $0.hasPrefix(">") }) else { return false }
    let isNamed = lines.first?.hasSuffix(":") == true && lines.dropFirst().first?.hasPrefix(">") == true
    return lines.dropFirst(isNamed ? 1 : 0).allSatisfy { $0.hasPrefix(">") }
  }
}
