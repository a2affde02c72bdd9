import Canvas
import NewsModel

extension Scene {
  /// The list: the story that is selected.
  init(list state: ReaderState) {
    let title = state.listTitle(state.look)
    let isOffline = state.summary?.unreachedSince != nil
    self.init(isOffline ? "\(title), \(state.language("offline"))" : title, at: "list")
    guard let headline = state.headlines.selection else {
      look(at: DrawnText(state) { Self.drawList(state, into: &$0) })
      return
    }
    var words: [SafeText] = [headline.title]
    if let place = state.headlines.placeText { words.insert(Self.spoken(place, state.language), at: 0) }
    let marks = Self.particulars(headline, state.look)
    item = [Self.sentence(words), Self.sentence([marks])] + (headline.snippet.map { [$0] } ?? [])
    key = "\(headline.id.rawValue) \(marks)"
  }

  private static func drawList(_ state: ReaderState, into frame: inout Frame) {
    HeadlinesView.draw(state.headlines, in: frame.bounds, into: &frame, state.look.focused(false))
  }

  /// "3/25" as it is said.
  private static func spoken(_ place: SafeText, _ language: Language) -> SafeText {
    let parts = place.string.split(separator: "/").map { SafeText(line: String($0)) }
    return parts.count == 2 ? language("\(parts[0]) of \(parts[1])") : place
  }

  private static func particulars(_ headline: Headline, _ look: Look) -> SafeText {
    let time = look.shortTime(headline.published)
    var words: [Phrase] = headline.sections.first.map { ["\($0)", "\(time)"] } ?? ["\(time)"]
    words.append(headline.isRead ? Phrase("read", as: "story") : Phrase("unread", as: "story"))
    if headline.isStarred { words.append(Phrase("starred", as: "story")) }
    let (twins, new) = (headline.twinCount, headline.newCommentCount)
    if twins > 0 {
      words.append(.counted(twins, "also in \(twins) other paper", "also in \(twins) other papers"))
    }
    if headline.commentCount > 0 { words.append(.comments(headline.commentCount)) }
    if new > 0 { words.append("\(new) new") }
    return words.dropFirst().reduce(look.language(words[0])) { "\($0), \(look.language($1))" }
  }

  private static func sentence(_ words: [SafeText]) -> SafeText {
    words.dropFirst().reduce(words[0]) { "\($0). \($1)" }
  }

  /// The story: the lines of it that would be on the screen.
  init(article state: ReaderState) {
    let language = state.language
    self.init(language("Article"))
    guard let id = state.article.id, let page = state.article.layout?.page else {
      if state.article.isMissing { item = [language("This story is not in the paper any more.")] }
      return
    }
    textID = "\(id.rawValue)"
    let size = state.article.size
    let drawn = DrawnText(state) { frame in
      let room = Rect(size: size).intersection(frame.bounds)
      ArticleView.draw(state.article, in: room, into: &frame, state.look.focused(false))
    }
    let top = state.article.top
    for row in 0..<min(size.rows, page.lines.count - top) where drawn.lines.indices.contains(row) {
      text[top + row] = drawn.lines[row]
    }
    if let found = state.article.find?.currentMatch.flatMap({ page.line(showing: $0) }),
      let line = text[found]
    {
      (key, item) = ("\(found)", [language("Found: \(line)")])
    } else if state.article.isAtEnd {
      (key, item) = ("end", [language("End of the story.")])
    }
  }

  /// The discussion: the comment that is selected.
  init(discussion state: ReaderState) {
    let language = state.language
    self.init(language(state.comments.title), at: "comments")
    guard let thread = state.comments.thread, let comment = state.comments.selected else {
      let empty: SafeText = state.comments.thread.isAbsent ? "" : language("There are no comments.")
      (key, item) = (empty, empty.isEmpty ? [] : [empty])
      return
    }
    let place = (thread.comments.firstIndex { $0.id == comment.id } ?? 0) + 1
    let head = Self.head(comment, thread, state)
    let text =
      comment.isTombstone
      ? language(CommentMarks.tombstone(of: comment, muted: state.comments.muted)) : comment.text
    let age = TimeWords(clock: state.look.clock, now: state.now, language: language).age(comment.created)
    item = [language("\(place) of \(thread.comments.count). \(head), \(age).")] + Self.lines(of: text)
    key = "\(comment.id.rawValue) \(head) \(text)"
  }

  private static func head(_ comment: Comment, _ thread: CommentThread, _ state: ReaderState) -> SafeText {
    let language = state.language
    var words = CommentMarks.name(of: comment.author) + CommentMarks.identity(of: comment.author)
    if let parent = comment.parent.flatMap({ id in thread.comments.first { $0.id == id } }) {
      words = "\(words), \(language(CommentMarks.reply(to: parent)))"
    }
    if comment.likes > 0 { words = "\(words), \(language(.likes(comment.likes)))" }
    let isNew = state.comments.new.contains(comment.id)
    for mark in CommentMarks.marks(of: comment, isNew: isNew) { words = "\(words), \(language(mark.0))" }
    if state.comments.collapsed.contains(comment.id) { words = "\(words), \(language("collapsed"))" }
    return words
  }

  static func lines(of text: SafeText) -> [SafeText] {
    text.string.split(whereSeparator: \.isNewline).map { SafeText(line: String($0)) }
  }
}
