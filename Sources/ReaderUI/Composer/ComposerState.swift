package import Canvas
package import NewsModel

/// Words being written: a comment, a reply or a change.
///
/// editing → reviewing (the frame's question) → sending → closed, or back to editing with why not. Every change
/// of the words is handed out to be kept, so that a dropped line loses nothing.
package struct ComposerState: Hashable, Sendable {
  package enum Stage: Hashable, Sendable {
    /// The policy is shown; it has to be accepted before the first comment.
    case policy
    case editing
    /// A paragraph is chosen to be quoted.
    case quoting
    /// Keep, discard or go on?
    case leaving
  }

  package private(set) var id: SafeText
  package let target: Draft.Target
  /// What is answered, where it is known.
  /// nil until the discussion is there.
  package private(set) var answering: Comment?
  package internal(set) var quotable: QuoteChoice
  /// The headline of the story.
  package let subject: SafeText?
  package internal(set) var stage: Stage
  package internal(set) var edit: LineEdit
  /// What is to be said about the words: why they were not taken.
  package internal(set) var notice: StatusMessage?
  /// Whether the words could not be kept when that was tried: the disk may be full.
  package internal(set) var isUnsaved = false
  /// The version that the store asks for, where it is another than the session began with.
  var askedPolicy: Int?
  /// Whether it is asked whether to send: the words are read, not written.
  package internal(set) var isReviewing = false
  /// The first line of the editor, or of the policy, that is on the screen.
  package internal(set) var top = 0
  /// The words as they were when the composer was opened.
  private let original: SafeText
  let policy: SafeText
  let limit: Int

  package init(
    _ draft: Draft, answering: Comment? = nil, subject: SafeText? = nil, story: Article? = nil,
    _ context: UpdateContext
  ) {
    id = draft.id
    target = draft.target
    self.answering = answering
    quotable = QuoteChoice(answering: answering, story: story)
    self.subject = subject
    original = draft.text
    policy = context.policy
    limit = context.rules.maximumLength
    edit = LineEdit(draft.text.string, isMultiline: true)
    edit.move(to: draft.cursor)
    stage = Self.hasAccepted(context) ? .editing : .policy
    follow(context)
  }

  /// The words as they are kept and sent.
  package var text: SafeText { SafeText(text: edit.text) }

  package func draft(_ context: UpdateContext) -> Draft {
    Draft(id: id, target: target, text: text, cursor: edit.cursor, saved: context.now)
  }

  var isChanged: Bool { text != original }

  static func hasAccepted(_ context: UpdateContext) -> Bool {
    guard let accepted = context.reader?.policyVersion else { return false }
    return accepted >= context.rules.policyVersion
  }

  /// Keeps the cursor on the screen, and leaves no row empty at the end while words are hidden above.
  mutating func follow(_ context: UpdateContext) {
    guard stage != .policy else { return }
    let editor = ComposerShape(context.size, self).editor
    let lastTop = lastTop(in: editor)
    guard !isReviewing else {
      top = min(top, lastTop)
      return
    }
    let row = edit.cursorPoint(width: editor.columns).row
    top = max(min(top, row, lastTop), row - max(0, editor.rows - 1))
  }

  mutating func find(answeredIn thread: CommentThread) {
    guard case .reply(thread.article, let id) = target else { return }
    let comment = thread.comments.first { $0.id == id }
    // What was taken away meanwhile is not shown any longer.
    guard answering == nil || comment?.isTombstone != false else { return }
    answering = comment
    quotable.answer(comment)
  }

  /// What was typed while the words were on their way stays, as words of their own.
  mutating func begin(anew id: SafeText) {
    self.id = id
  }
}
