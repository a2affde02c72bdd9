import Glibc
import NewsModel
import ReaderSession
import ReaderUI
import StoreSQLite
import TestSupport
import Testing

/// The threads between the run loop and the store.
@Suite struct WorkersTests {
  /// The first message that answers the effect; nil where none comes.
  private func answer(to effect: Effect, _ workers: Workers) -> Message? {
    workers.add([effect])
    var waiting = pollfd(fd: workers.inbox.descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, 5000) > 0 ? workers.inbox.take().first : nil
  }

  /// Were one taken for an act, nobody would answer it, and a store would be opened for it.
  @Test func everythingThatIsReadIsAnswered() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("paper.db")
    let store = try SQLiteStore.open(path: path, mode: .create, now: Robot.evening)
    let account = Account(key: "test:alice", suggestedName: "alice")
    let reader = try store.ensureReader(account, now: Robot.evening)
    let reads: [Effect] = [
      .loadHeadlines(HeadlineQuery(), from: .newest, limit: 3), .loadArticle(ArticleID(1)),
      .loadWordBreaker(language: "en"), .loadPrevious(ArticleID(1)), .loadThread(ArticleID(1), .oldest),
      .loadSummary, .loadFilters, .loadDrafts, .loadQueue(.reported, after: nil),
      .loadDiscussion(CommentID(1)), .loadNotices,
    ]
    // The writing side finds no store: what went there by mistake would fail.
    let workers = Workers(
      store: store, path: folder.file("none.db"), visitor: .account(account), reader: reader)
    for effect in reads {
      let message = try #require(answer(to: effect, workers), "\(effect)")
      guard case .failed(_, let error) = message else { continue }
      #expect(error.code == .notFound, "\(effect)")
    }
    workers.finish()
  }
}
