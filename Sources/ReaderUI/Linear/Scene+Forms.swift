import Canvas
import NewsModel

extension Scene {
  init(_ dialog: Dialog, _ state: ReaderState) {
    let language = state.language
    self.init(language("\(dialog.title). \(dialog.foot)"))
    switch dialog {
    case .picker(let picker):
      field = Field(picker.edit)
      guard picker.items.indices.contains(picker.window.cursor) else {
        item = [language("No section of that name.")]
        return
      }
      let section = picker.items[picker.window.cursor]
      item = [language("\(section.name), \(.unread(section.unreadCount))")]
      key = section.name
    case .links(let links) where links.items.indices.contains(links.selected):
      let link = links.items[links.selected]
      let words = link.number > 0 ? "[\(link.number)] \(link.text)" : link.text
      let place = language("\(links.selected + 1) of \(links.items.count)")
      item = ["\(place). \(words)", link.url.text]
      key = link.url.text
    case .help, .text:
      lines = words(of: dialog, state).lines.compactMap(\.nonEmpty)
    default:
      look(at: words(of: dialog, state))
    }
  }

  /// Inside of its frame.
  private func words(of dialog: Dialog, _ state: ReaderState) -> DrawnText {
    let place = DialogFrame(dialog, in: state.size, state.language).box
    var drawn = DrawnText(state) { DialogView.draw(dialog, into: &$0, state.look) }
    drawn.keep(rows: place.row + 1..<max(place.row + 1, place.maxRow - 1))
    return drawn
  }

  init(_ report: ReportState, _ state: ReaderState) {
    self.init(state.language("Report a comment"))
    let drawn = DrawnText(state) { ReportView.draw(report, in: $0.bounds, into: &$0, state.look) }
    look(at: drawn, omitting: 1)
    guard report.stage == .explaining else { return }
    (field, key, item) = (Field(report.edit), "", [])
    if let cursor = drawn.cursor { lines.removeAll { $0 == drawn.lines[cursor] } }
  }

  init(_ composer: ComposerState, _ state: ReaderState) {
    let language = state.language
    self.init(language(composer.title))
    if composer.stage == .quoting {
      let choice = composer.quotable
      self.init(language("Enter quote  j/k choose  Esc back"), at: "quoting")
      guard choice.paragraphs.indices.contains(choice.chosen) else { return }
      let place = language("\(choice.chosen + 1) of \(choice.paragraphs.count)")
      (key, item) = (place, ["\(place). \(SafeText(line: choice.paragraphs[choice.chosen].string))"])
      return
    }
    guard composer.stage == .editing else {
      lines = DrawnText(state) { ComposerView.draw(composer, in: $0.bounds, into: &$0, state.look) }
        .lines.dropFirst().compactMap(\.nonEmpty)
      return
    }
    field = Field(composer.edit)
    lines = [language("Ctrl-S sends, Esc keeps or discards.")]
    if let answered = composer.answering {
      lines.insert(language("You answer: \(SafeText(line: answered.text.string))"), at: 0)
    }
    if let notice = composer.notice { lines.append(notice.text) }
  }
}
