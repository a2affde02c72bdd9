import Canvas
import NewsModel

/// Tells a session in lines, for those who hear it or feel it: what has changed, and nothing twice. No panes, no
/// marks that only the eye can read; what was said last is what the keys act on.
package struct Narrator: Sendable {
  private var scene: Scene?
  private var hasGreeted = false
  /// The last one that was said.
  private var messageNumber = 0
  /// The text that was read last, and the lines of it that were on the screen.
  private var read: (id: SafeText, lines: Set<Int>)?
  /// Whether the last line is the one that is typed into.
  private var isOnField = false
  private var language = Language.english

  package init() {}

  package mutating func tell(_ state: ReaderState) -> [Utterance] {
    language = state.language
    var told: [Utterance] = hasGreeted ? [] : greeting(state)
    hasGreeted = true
    if state.messageNumber != messageNumber, let message = state.message, message.kind != .progress {
      told.append(.line(message.text))
      isOnField = false
    }
    messageNumber = state.messageNumber
    // What is about to be replaced is not said first.
    guard !Self.isAboutToChange(state) || scene == nil else { return told }
    let next = Scene(state)
    told += change(from: scene, to: next)
    scene = next
    return told
  }

  /// Where the reader is and what is there is said once more.
  package mutating func forget() {
    (scene, read, isOnField) = (nil, nil, false)
  }

  private static func isAboutToChange(_ state: ReaderState) -> Bool {
    if state.isFormSent { return state.question.isAbsent && state.prompt.isAbsent && state.dialogs.isEmpty }
    if let desk = state.desk, state.question.isAbsent, state.dialogs.isEmpty, desk.stage == .browsing {
      return !desk.isLoaded || desk.deciding != nil
    }
    return !state.hasOverlay && (state.isAwaiting || state.focus == .comments && state.comments.takesNext)
  }

  private func greeting(_ state: ReaderState) -> [Utterance] {
    let language = state.language
    let parts = [state.options.paperName, state.look.longDate, state.reader?.name].compactMap { $0 }
    let unread = state.summary.map { [language(.unread($0.unreadCount))] } ?? []
    let help = state.keymap.key(for: .help) ?? ":help"
    let sentences = (parts + unread).map(\.string).joined(separator: ". ")
    return [.line("\(SafeText(line: sentences)). \(language("\(help) lists the keys."))")]
  }

  private mutating func change(from old: Scene?, to new: Scene) -> [Utterance] {
    guard old != new else { return [] }
    let isElsewhere = old?.place != new.place
    let isRenamed = (old?.title != new.title || isElsewhere) && !new.title.isEmpty
    let known = Set(old?.lines ?? [])
    let said = (new.lines.filter { !known.contains($0) } + text(of: new)).filter { !new.item.contains($0) }
    let item = new.key != old?.key || isElsewhere ? new.item : []
    let told = ((isRenamed ? [new.title] : []) + said + item).map(Utterance.line)
    return told
      + typing(from: isElsewhere ? nil : old?.field, to: new, hasSaid: told.count > (isRenamed ? 1 : 0))
  }

  /// The lines of a text that have come onto the screen, in their order; what was read before and is there still is
  /// not said again, wherever the reader has been meanwhile.
  private mutating func text(of scene: Scene) -> [SafeText] {
    guard !scene.text.isEmpty else { return [] }
    let known = read?.id == scene.textID ? read?.lines ?? [] : []
    read = (scene.textID, Set(scene.text.keys))
    return scene.text.keys.sorted().filter { !known.contains($0) }.compactMap { scene.text[$0]?.nonEmpty }
  }

  /// What is typed goes on behind its label or what was typed before; anything said in between begins it anew.
  private mutating func typing(from old: Scene.Field?, to new: Scene, hasSaid: Bool) -> [Utterance] {
    if hasSaid { isOnField = false }
    guard let field = new.field, old != field else { return [] }
    defer { isOnField = true }
    guard let old else { return field.text.isEmpty && !hasSaid ? [] : [.line(field.text)] }
    return isOnField ? FieldEcho.echo(from: old, to: field, language) : [.line(field.text)]
  }
}
