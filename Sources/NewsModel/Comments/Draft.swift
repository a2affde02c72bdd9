/// Words that are not posted yet; kept in the store as they are typed.
package struct Draft: Hashable, Sendable {
  /// What the words are for.
  package enum Target: Hashable, Sendable {
    case comment(ArticleID)
    case reply(ArticleID, to: CommentID)
    case edit(ArticleID, of: CommentID, revision: Int)

    package var article: ArticleID {
      switch self {
      case .comment(let article), .reply(let article, _), .edit(let article, _, _): article
      }
    }
  }

  /// Made by the client when the draft is begun; posting the same id twice posts once.
  package var id: SafeText
  package var target: Target
  /// As typed; not shortened or trimmed.
  package var text: SafeText
  /// UTF-8 bytes before the cursor.
  package var cursor: Int
  package var saved: Timestamp

  package init(id: SafeText, target: Target, text: SafeText, cursor: Int, saved: Timestamp) {
    self.id = id
    self.target = target
    self.text = text
    self.cursor = cursor
    self.saved = saved
  }
}
