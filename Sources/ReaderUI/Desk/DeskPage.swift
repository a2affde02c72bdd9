import NewsModel

/// Everything that a moderator needs to decide on a comment, as text.
struct DeskPage {
  private var setter: Typesetter
  private let words: TimeWords

  var page: TypesetPage { setter.page }

  init(_ item: ModerationItem, _ discussion: [Comment], width: Int, words: TimeWords) {
    setter = Typesetter(measure: max(1, min(width, ArticleLayout.measure + 8)), narrowest: 1)
    self.words = words
    say("\(item.articleTitle)", .articleTitle, style: .strong)
    if let parent = item.parentText { quote(parent) }
    head(item)
    body(item.comment)
    for words in item.evidence { evidence(words) }
    appeal(item.appeal)
    reports(item.reports)
    history(item.history)
    record(item.record)
    self.discussion(discussion, around: item.comment.id)
  }

  private mutating func say(_ text: Phrase, _ role: Theme.Role = .text, style: TextStyle = []) {
    setter.set(Flow(words.language(text), Ink(role, style: style)), isSearchable: false)
  }

  /// What the comment answers; its beginning is enough.
  private mutating func quote(_ parent: SafeText) {
    setter.separate()
    say("In reply to", .dim)
    let beginning = SafeText(line: parent.string).cut(toColumns: setter.available * 3)
    setter.set(Flow(beginning, Ink(.quote)), beside: .quote)
  }

  private mutating func head(_ item: ModerationItem) {
    let comment = item.comment
    setter.separate()
    var flow = Flow(CommentMarks.name(of: comment.author), Ink(.commentAuthor, style: .strong))
    flow.append(CommentMarks.identity(of: comment.author), Ink(.commentMeta))
    flow.append("  \(words.moment(comment.created))", Ink(.commentMeta))
    if comment.edited != nil {
      flow.append(words.language("  edited, revision \(comment.revision)"), Ink(.commentMark))
    }
    setter.set(flow, isSearchable: false)
    var state: Phrase = comment.gone == nil ? "now \(comment.status.words)" : "gone"
    if let reason = item.holdReason?.nonEmpty { state = "\(state): \(.known(reason))" }
    if comment.likes > 0 { state = "\(state)  liked by \(comment.likes)" }
    if comment.isFeatured { state = "\(state)  featured" }
    say(state, .commentMark)
    if let flag = item.flag { say("put here by the paper: \(flag)", .commentMark) }
    if let claim = item.claim {
      say("\(claim.name) is deciding on it, until \(words.moment(claim.until))", .commentNew)
    }
  }

  private mutating func body(_ comment: Comment) {
    let isShown = setter.push(Inset(columns: 2, first: .mark(.bar), rest: .mark(.bar), role: .commentTree))
    let text = comment.gone == nil ? comment.text : tombstone(of: comment)
    for line in text.string.split(separator: "\n", omittingEmptySubsequences: false) {
      setter.set(Flow(SafeText(text: String(line)), Ink(.commentText)))
    }
    if isShown { setter.pop() }
  }

  private func tombstone(of comment: Comment) -> SafeText {
    "[\(words.language(CommentMarks.tombstone(of: comment)))]"
  }

  /// What a report is about, where it stands there no more.
  private mutating func evidence(_ words: ModerationItem.Evidence) {
    setter.separate()
    say("As it was reported (revision \(words.revision))", .heading, style: .strong)
    for line in words.text.string.split(separator: "\n", omittingEmptySubsequences: false) {
      setter.set(
        Flow(SafeText(text: String(line)), Ink(.quote)),
        beside: Inset(columns: 2, first: .mark(.bar), rest: .mark(.bar), role: .quoteBar))
    }
  }

  /// The author's words against the rejection.
  private mutating func appeal(_ appeal: SafeText?) {
    guard let appeal else { return }
    setter.separate()
    say("Its author appeals", .heading, style: .strong)
    setter.set(
      Flow(appeal, Ink(.quote)),
      beside: Inset(columns: 2, first: .mark(.bar), rest: .mark(.bar), role: .quoteBar))
  }

  private mutating func record(_ record: AuthorRecord?) {
    guard let record else { return }
    setter.separate()
    say("Its author", .heading, style: .strong)
    let joined = words.moment(record.joined)
    say("here since \(joined), \(.comments(record.comments)), \(record.rejected) rejected")
    for sanction in record.sanctions {
      let text: Phrase = "\(sanction.kind.words), \(words.age(sanction.starts)): \(sanction.reason)"
      let said = words.language(sanction.lifted != nil ? "\(text) (lifted)" : text)
      setter.set(Flow(said, Ink(.text)), beside: .bullet(depth: 0))
    }
  }

  /// All of it, with the texts that not everybody sees, and where the comment stands in it.
  private mutating func discussion(_ comments: [Comment], around comment: CommentID) {
    guard comments.count > 1 else { return }
    setter.separate()
    say("The discussion", .heading, style: .strong)
    for other in comments {
      let columns = 2 + 2 * min(other.depth, 6)
      let isShown = setter.push(
        Inset(columns: columns, first: .mark(.bar), rest: .mark(.bar), role: .commentTree))
      var flow = Flow(CommentMarks.name(of: other.author), Ink(.commentAuthor))
      flow.append("  \(words.age(other.created))", Ink(.commentMeta))
      if !other.status.isPublic {
        flow.append("  \(words.language(other.status.words))", Ink(.commentMark))
      }
      if other.id == comment { flow.append(words.language("  this one"), Ink(.commentNew)) }
      setter.set(flow, isSearchable: false)
      let text = other.gone == nil ? other.text : tombstone(of: other)
      if other.id != comment { setter.set(Flow(text, Ink(.commentText))) }
      if isShown { setter.pop() }
    }
  }

  private mutating func reports(_ reports: [Report]) {
    guard !reports.isEmpty else { return }
    setter.separate()
    say(.reports(reports.count), .heading, style: .strong)
    for report in reports {
      let reporter: Phrase = report.reporter.map { "\($0)" } ?? "a reader"
      let meta: Phrase =
        "\(report.state.words), \(reporter), \(words.age(report.created)), \(report.reference)"
      var flow = Flow(words.language(report.reason.name), Ink(.text, style: .strong))
      flow.append("  \(words.language(meta))", Ink(.commentMeta))
      setter.set(flow, beside: .bullet(depth: 0))
      guard let details = report.details?.nonEmpty else { continue }
      setter.set(
        Flow(details, Ink(.quote)),
        beside: Inset(columns: 4, first: .mark(.bar), rest: .mark(.bar), role: .quoteBar))
    }
  }

  private mutating func history(_ history: [ModerationAction]) {
    guard !history.isEmpty else { return }
    setter.separate()
    say("What was decided", .heading, style: .strong)
    for action in history {
      let moderator: Phrase = action.moderator.map { "\($0)" } ?? "the system"
      var text: Phrase =
        "\(action.from.words) to \(action.to.words), by \(moderator), \(words.age(action.at))"
      if let reason = action.reason?.nonEmpty { text = "\(text): \(reason)" }
      setter.set(Flow(words.language(text), Ink(.text)), beside: .bullet(depth: 0))
    }
  }
}
