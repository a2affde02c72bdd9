import Canvas
import NewsModel

/// Sets comments one below the other, each under the lines that tell which one it answers.
///
/// Whatever a comment's text is, it stands right of a bar that only the program draws: it cannot look like
/// another comment, a mark or a question of the program.
struct CommentSetter {
  var typesetter: Typesetter
  let words: TimeWords
  var language: Language { words.language }
  /// Whose comments the reader does not want to see.
  private let muted: Set<ReaderID>

  init(left: Int, measure: Int, words: TimeWords, muted: Set<ReaderID>) {
    typesetter = Typesetter(left: left, measure: measure, narrowest: 1)
    self.words = words
    self.muted = muted
  }

  /// Where nobody has written here, the comments that the source of the story has are named.
  mutating func setHead(of thread: CommentThread, elsewhere: Int, _ keymap: Keymap) {
    let notice: Phrase =
      switch thread.state {
      case .open: "Stay civil, constructive, on topic. Policy: \(keymap.name(of: .showPolicy))"
      case .closed: "This discussion is closed. What was said can be read and reported."
      case .off: "This story takes no comments."
      }
    let role: Theme.Role = thread.state == .open ? .dim : .notice
    typesetter.set(Flow(language(notice), Ink(role)), isSearchable: false)
    guard thread.comments.isEmpty, thread.state == .open else { return }
    typesetter.separate()
    guard thread.publicCount == 0 else {
      let words: Phrase = "What is here you have hidden, or muted those who wrote it."
      return typesetter.set(Flow(language(words), Ink(.dim)), isSearchable: false)
    }
    let none: Phrase =
      elsewhere > 0 ? "No comments here yet; \(elsewhere) where the story came from." : "No comments yet."
    let invitation: Phrase = "\(none) \(keymap.name(of: .writeComment)) writes the first one."
    typesetter.set(Flow(language(invitation), Ink(.dim)), isSearchable: false)
  }

  /// The answer is the lines that it takes.
  mutating func set(
    _ comment: Comment, _ entry: CommentTree.Entry, isNew: Bool, inReplyTo parent: Comment?
  ) -> Range<Int> {
    typesetter.begin(block: entry.index)
    if entry.depth == 0 { typesetter.separate() }
    let lines = pushLines(of: entry)
    typesetter.flush()
    let start = typesetter.page.lines.count
    if comment.isTombstone {
      typesetter.set(Flow(tombstone(of: comment, entry), Ink(.tombstone)), isSearchable: false)
    } else {
      setBody(of: comment, entry, isNew: isNew, inReplyTo: parent)
    }
    for _ in 0..<lines { typesetter.pop() }
    return start..<typesetter.page.lines.count
  }

  private func tombstone(of comment: Comment, _ entry: CommentTree.Entry) -> SafeText {
    "[\(language(CommentMarks.tombstone(of: comment, muted: muted)))] \(language(collapsed(entry)))"
  }

  /// The lines of the comments that this one hangs under; the answer is how many there are.
  private mutating func pushLines(of entry: CommentTree.Entry) -> Int {
    var count = 0
    for goesOn in entry.continues {
      let glyph: Inset.Glyph = goesOn ? .mark(.bar) : .none
      if typesetter.push(Inset(columns: 2, first: glyph, rest: glyph, role: .commentTree)) {
        count += 1
      }
    }
    guard entry.depth > 0 else { return count }
    let branch = Inset(
      columns: 2, first: .mark(entry.hasNextSibling ? .branch : .lastBranch),
      rest: entry.hasNextSibling ? .mark(.bar) : .none, role: .commentTree)
    return typesetter.push(branch) ? count + 1 : count
  }

  private mutating func setBody(
    of comment: Comment, _ entry: CommentTree.Entry, isNew: Bool, inReplyTo parent: Comment?
  ) {
    var marks = CommentMarks.marks(of: comment, isNew: isNew)
    if entry.isCollapsed { marks.append((collapsed(entry), .commentMeta)) }
    if let parent {
      marks.append((CommentMarks.reply(to: parent), .commentMark))
    }
    if let rest = header(of: comment, marks) { typesetter.set(rest, isSearchable: false) }
    let isBarred = typesetter.push(
      Inset(columns: 2, first: .mark(.bar), rest: .mark(.bar), role: .commentTree))
    if !entry.isCollapsed { text(of: comment) }
    if isBarred { typesetter.pop() }
  }

  private func collapsed(_ entry: CommentTree.Entry) -> Phrase {
    guard entry.isCollapsed else { return "" }
    return entry.hiddenReplies == 0 ? "collapsed" : "+\(entry.hiddenReplies) collapsed"
  }

  /// Paragraphs, those that quote somebody in the style of quotes.
  private mutating func text(of comment: Comment) {
    for line in comment.text.string.split(separator: "\n", omittingEmptySubsequences: false) {
      let role: Theme.Role = line.hasPrefix(">") ? .quote : .commentText
      typesetter.set(Flow(SafeText(text: String(line)), Ink(role)))
      typesetter.advance(1)
    }
  }
}
