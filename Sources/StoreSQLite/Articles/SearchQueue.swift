import NewsModel

/// What an import changes in the indices of words, put off to be done in one go.
///
/// FTS5 gathers words in memory, and empties that memory into the file whenever another statement of the
/// transaction sets a savepoint of its own, which most writes do: index by turns with anything else and every
/// story becomes a segment that has to be merged, at more than twice the cost of all the rest. It does so as well
/// whenever a row comes before the last one, and feeds have their newest story first: so all is put in order.
struct SearchQueue {
  private struct Change {
    var document: SearchDocument
    var key: HeadlineKey
    var isForgotten: Bool
  }

  private var changes: [Change] = []
  /// Bytes of text that wait.
  private var size = 0

  /// Bytes of text at which it is better to write than to wait.
  private static let limit = 8_000_000

  var isFull: Bool { size > Self.limit }

  mutating func index(_ document: SearchDocument, at key: HeadlineKey) {
    add(Change(document: document, key: key, isForgotten: false))
  }

  mutating func forget(_ document: SearchDocument, at key: HeadlineKey) {
    add(Change(document: document, key: key, isForgotten: true))
  }

  private mutating func add(_ change: Change) {
    changes.append(change)
    size += change.document.body.utf8.count
  }

  mutating func settle(in database: Connection) throws(StoreError) {
    // What is done about one row stays in its order.
    let order = changes.indices.sorted { (changes[$0].key, $0) < (changes[$1].key, $1) }
    for index in order {
      let change = changes[index]
      try database.index(change.document, at: change.key, isForgotten: change.isForgotten)
    }
    for index in order {
      let change = changes[index]
      try database.indexTitle(change.document, at: change.key, isForgotten: change.isForgotten)
    }
    changes.removeAll()
    size = 0
  }
}
