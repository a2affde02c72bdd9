package import NewsModel
package import ReaderUI
package import StoreSQLite

/// The two threads that do a session's effects.
package struct Workers {
  package let inbox = Inbox()
  private let reading = WorkQueue()
  private let writing = WorkQueue()
  private let threads: [WorkerThread]

  /// - Parameters:
  ///   - store: goes over to the reading side.
  ///   - second: for the writing side, where it could not be opened any more when it is needed.
  package init(
    store: sending SQLiteStore, second: sending SQLiteStore? = nil, path: String,
    mode: SQLiteStore.Mode = .readWrite, visitor: Visitor, network: NetworkName? = nil, reader: Reader?
  ) {
    let identity = Identity(visitor, reader: reader)
    let (reading, writing, inbox) = (reading, writing, inbox)
    let reader = WorkerThread {
      var worker = ReadingWorker(store: store, queue: reading, inbox: inbox, identity: identity)
      worker.run()
    }
    let writer = WorkerThread {
      var worker = WritingWorker(
        store: second, path: path, mode: mode, network: network, queue: writing, inbox: inbox,
        identity: identity)
      worker.run()
    }
    threads = [reader, writer]
  }

  package func add(_ effects: [Effect]) {
    reading.add(effects.filter(\.isReading))
    writing.add(effects.filter { !$0.isReading })
  }

  package func look() {
    reading.look()
  }

  /// Comes back when everything that was asked for is done.
  package func finish() {
    reading.finish()
    writing.finish()
    for thread in threads { thread.join() }
  }
}

extension Effect {
  /// Whether it is answered from the store without changing it.
  fileprivate var isReading: Bool {
    switch self {
    case .loadHeadlines, .loadArticle, .loadWordBreaker, .loadPrevious, .loadThread, .loadSummary,
      .loadFilters,
      .loadDrafts, .loadQueue, .loadNotices, .loadDiscussion:
      true
    default: false
    }
  }
}
