import NewsModel
import ReaderUI

/// What is done for somebody who is no reader yet.
enum JoinAnswers {
  /// Marks are shown and not kept; the rest of what readers do is not done.
  static func passing(_ effect: Effect) -> [Message] {
    if case .mark(let ids, let mark) = effect { return [.marked(ids, mark)] }
    return []
  }

  /// nil for an effect that is not about joining.
  static func joining(
    _ effect: Effect, _ store: some KeyStore, _ key: SSHKey, now: Timestamp
  ) throws(StoreError) -> JoinOutcome? {
    switch effect {
    case .join(let name, let invitation):
      try store.join(name, invitation: invitation, key: key, now: now)
    case .link(let code): try store.link(key, by: code, now: now)
    default: nil
    }
  }
}
