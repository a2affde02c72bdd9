import Canvas
import NewsModel

extension Scene {
  /// The desk: the queue, the comment that is looked at with all that is known of it, and where it stands.
  init(_ desk: DeskState, _ state: ReaderState) {
    let language = state.language
    switch desk.stage {
    case .asking(let purpose, let edit):
      self.init(language(purpose.label), at: "desk, a reason")
      field = Field(edit)
    case .help:
      self.init(language("At the moderators' desk"))
      lines = DeskTable.rows.map { "\($0.shownKeys): \(language($0.words))" }
    case .browsing:
      let count = desk.counts[desk.queue] ?? 0
      self.init("\(language(desk.queue.title)) \(count)", at: "desk")
      browse(desk, language)
    }
  }

  private mutating func browse(_ desk: DeskState, _ language: Language) {
    guard let selected = desk.selected else {
      (key, item) = ("nothing in \(title)", desk.isLoaded ? [language("Nothing waits here.")] : [])
      return
    }
    textID = "\(selected.comment.id.rawValue)"
    for line in desk.top..<min(desk.top + desk.shape.detail.rows, desk.detail.lines.count) {
      text[line] = desk.detail.words(ofLine: line)
    }
    let place = language("\(desk.window.cursor + 1) of \(desk.items.count)")
    let author = selected.comment.author
    var words: SafeText = "\(place). \(CommentMarks.name(of: author))\(CommentMarks.identity(of: author))"
    let open = selected.reports.count { $0.state == .open }
    if open > 0 { words = "\(words), \(language(.reports(open)))" }
    (key, item) = ("\(textID) \(words)", [words])
  }
}

extension TypesetPage {
  /// What is written on a line, without bars and marks.
  func words(ofLine line: Int) -> SafeText {
    let parts = spans[lines[line].spans].compactMap { span in
      span.part.map { texts[$0.text].part($0.range) }
    }
    return SafeText(line: parts.map(\.string).joined(separator: " "))
  }
}
