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
  /// What of the store the screen hangs on, as it was at the last look; nil where that is more than can be counted.
  private var pulse: StorePulse?
  private var shown: ArticleID?
  private var isAtDesk = false

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
        case .effect(let effect):
          note(effect)
          answer(effect)
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

  /// Before it is answered, so that what changes in between is seen at the next look.
  private mutating func note(_ effect: Effect) {
    switch effect {
    case .loadThread(let article, _): shown = article
    case .loadQueue: isAtDesk = true
    case .loadSummary: break
    default: return
    }
    pulse = try? currentPulse()
  }

  private func currentPulse() throws(StoreError) -> StorePulse? {
    isAtDesk ? nil : try store.pulse(of: shown, for: identity.reader?.id)
  }

  /// Somebody has written: a session is told only where it shows something of that.
  private mutating func look() {
    guard let now = try? store.changeCounter(), now != counter else { return }
    counter = now
    guard (try? identity.isWelcome(store)) ?? true else { return inbox.post([.expelled]) }
    let latest = try? currentPulse()
    guard latest == nil || latest != pulse else { return }
    pulse = latest
    inbox.post([.storeChanged])
  }
}
