import Canvas
import NewsModel

/// What is before the reader, in words: the one thing that has the keys.
struct Scene: Hashable, Sendable {
  /// Where the reader is: there, what the keys act on is said though it be as before.
  var place: SafeText
  /// What that is called; said when it changes.
  var title: SafeText
  /// What the keys act on, as it is told apart from other things; its words may grow older without being said again.
  var key: SafeText = ""
  var item: [SafeText] = []
  /// A text to read on, by line number.
  var text: [Int: SafeText] = [:]
  /// Which text that is: of another one everything is new.
  var textID: SafeText = ""
  /// What stands around it, said where it is new.
  var lines: [SafeText] = []
  /// What is being typed.
  var field: Field?

  struct Field: Hashable, Sendable {
    var text: SafeText
    /// In UTF-8.
    var cursor: Int

    init(_ edit: LineEdit) {
      text = SafeText(text: edit.text)
      cursor = edit.cursor
    }

    var isAtEnd: Bool { cursor == text.string.utf8.count }
  }

  init(_ title: SafeText, at place: SafeText? = nil) {
    self.title = title
    self.place = place ?? title
  }

  /// The thing in front: a question before a prompt, a prompt before a dialog, a dialog before the panes.
  init(_ state: ReaderState) {
    if let question = state.question {
      self.init("", at: "question")
      (key, item) = (question.text, [question.text])
      // What is about to be sent is read once more.
      if let composer = state.composer, composer.isReviewing {
        lines = Self.lines(of: SafeText(text: composer.edit.text))
      }
    } else if let prompt = state.prompt {
      self.init(state.language(prompt.label))
      field = Field(prompt.edit)
    } else if let dialog = state.dialogs.last {
      self.init(dialog, state)
    } else if let desk = state.desk {
      self.init(desk, state)
    } else if state.focus == .comments, let report = state.report {
      self.init(report, state)
    } else if state.focus == .comments, let composer = state.composer {
      self.init(composer, state)
    } else {
      self.init(pane: state.focus, state)
    }
  }

  private init(pane: Pane, _ state: ReaderState) {
    switch pane {
    case .headlines: self.init(list: state)
    case .article: self.init(article: state)
    case .comments: self.init(discussion: state)
    }
  }

  /// What is drawn, as lines; the one with the cursor is what the keys act on.
  mutating func look(at drawn: DrawnText, omitting top: Int = 0) {
    lines = drawn.lines.dropFirst(top).compactMap(\.nonEmpty)
    guard let words = drawn.lineOfCursor else { return }
    (key, item) = (words, [words])
  }
}
