import NewsModel

/// What an import changes in the indices of words, put off to be done in one go.
///
/// FTS5 gathers words in memory, and empties that memory into the file whenever another statement of the
/// transaction sets a savepoint of its own, which most writes do: index by turns with anything else and every
/// story becomes a segment that has to be merged, at more than twice the cost of all the rest.
struct SearchQueue {
  private enum Change {
    case index(SearchDocument, HeadlineKey)
    case forget(SearchDocument, HeadlineKey)
  }

  private var changes: [Change] = []
  /// Bytes of text that wait.
  private var size = 0

  /// Bytes of text at which it is better to write than to wait.
  private static let limit = 8_000_000

  var isFull: Bool { size > Self.limit }

  mutating func index(_ document: SearchDocument, at key: HeadlineKey) {
    changes.append(.index(document, key))
    size += document.body.utf8.count
  }

  mutating func forget(_ document: SearchDocument, at key: HeadlineKey) {
    changes.append(.forget(document, key))
    size += document.body.utf8.count
  }

  mutating func settle(in database: Connection) throws(StoreError) {
    for change in changes {
      switch change {
      case .index(let document, let key): try database.index(document, at: key)
      case .forget(let document, let key): try database.forget(document, at: key)
      }
    }
    changes.removeAll()
    size = 0
  }
}
