import Canvas
import NewsModel

/// Tells a session in lines, for those who hear it or feel it: what has changed, and nothing twice. No panes, no
/// marks that only the eye can read; what was said last is what the keys act on.
package struct Narrator: Sendable {
  private var scene: Scene?
  private var message: StatusMessage?

  package init() {}

  package mutating func tell(_ state: ReaderState) -> [Utterance] {
    var told: [Utterance] = scene == nil ? greeting(state) : []
    if state.message != message, let words = state.message?.text { told.append(.line(words)) }
    message = state.message
    let next = Scene(state)
    told += change(from: scene, to: next)
    scene = next
    return told
  }

  private func greeting(_ state: ReaderState) -> [Utterance] {
    let unread: SafeText = state.summary.map { ". \($0.unreadCount) unread" } ?? ""
    let reader: SafeText = state.reader.map { ". \($0.name)" } ?? ""
    let help = state.keymap.key(for: .help) ?? ":help"
    return [
      .line("\(state.options.paperName). \(state.look.longDate)\(reader)\(unread). \(help) lists the keys.")
    ]
  }

  private func change(from old: Scene?, to new: Scene) -> [Utterance] {
    guard old != new else { return [] }
    let isElsewhere = old?.place != new.place
    var told: [Utterance] = []
    if old?.title != new.title || isElsewhere, !new.title.isEmpty { told.append(.line(new.title)) }
    let known = Set(old?.lines ?? [])
    var said = new.lines.filter { !known.contains($0) }
    said += text(from: old, to: new)
    said.removeAll { new.item.contains($0) }
    told += said.map { .line($0) }
    if new.key != old?.key || isElsewhere { told += new.item.map { .line($0) } }
    return told + typing(from: old, to: new)
  }

  /// The lines that have come onto the screen, in their order.
  private func text(from old: Scene?, to new: Scene) -> [SafeText] {
    let isSame = old?.textID == new.textID
    return new.text.keys.sorted().filter { !isSame || old?.text[$0] == nil }.compactMap {
      new.text[$0]?.nonEmpty
    }
  }

  private func typing(from old: Scene?, to new: Scene) -> [Utterance] {
    guard let field = new.field else { return [] }
    guard let before = old?.field, old?.place == new.place else {
      // What is typed begins a line of its own, but for what follows a label.
      return field.text.isEmpty && new.lines.isEmpty ? [] : [.line(field.text)]
    }
    return FieldEcho.echo(from: before, to: field)
  }
}
