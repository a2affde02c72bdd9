import Console
import NewsModel
import ReaderUI
import StoreSQLite

/// Does the reading of a session, on a connection of its own: what a reader wants to see never waits for a writer,
/// theirs or another process's.
struct ReadingWorker {
  private let store: SQLiteStore
  private let queue: WorkQueue
  private let inbox: Inbox
  private let identity: Identity
  private var counter: Int64?

  init(store: SQLiteStore, queue: WorkQueue, inbox: Inbox, identity: Identity) {
    self.store = store
    self.queue = queue
    self.inbox = inbox
    self.identity = identity
  }

  mutating func run() {
    counter = try? store.changeCounter()
    while true {
      for job in queue.wait(-1) {
        switch job {
        case .effect(let effect): answer(effect)
        case .look: look()
        case .finish: return
        }
      }
    }
  }

  private func answer(_ effect: Effect) {
    do throws(StoreError) {
      let reader = identity.reader?.id
      inbox.post(try EffectAnswers.reading(effect, store, reader, now: SystemClock.now()) ?? [])
    } catch {
      inbox.post([.failed(effect, error)])
    }
  }

  private mutating func look() {
    guard let now = try? store.changeCounter(), now != counter else { return }
    counter = now
    let isWelcome = (try? identity.isWelcome(store)) ?? true
    inbox.post(isWelcome ? [.storeChanged] : [.expelled])
  }
}
