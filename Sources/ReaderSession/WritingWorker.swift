import Console
import NewsModel
import ReaderUI
import StoreSQLite

/// Does what a reader does, one act after another, on a connection that is opened at the first of them.
struct WritingWorker {
  private let path: String
  private let queue: WorkQueue
  private let inbox: Inbox
  private let identity: Identity
  private var store: SQLiteStore?
  /// Drafts that are typed on: kept within `draftDelay`, not at each key.
  private var drafts: [SafeText: Draft] = [:]
  private var draftsDue: Timestamp?

  private static let draftDelay: Int64 = 400

  init(path: String, queue: WorkQueue, inbox: Inbox, identity: Identity) {
    self.path = path
    self.queue = queue
    self.inbox = inbox
    self.identity = identity
  }

  mutating func run() {
    while true {
      for job in queue.wait(timeout()) {
        switch job {
        case .effect(let effect): take(effect)
        case .look: break
        case .finish:
          keepDrafts()
          return
        }
      }
      if let due = draftsDue, SystemClock.now() >= due { keepDrafts() }
    }
  }

  private func timeout() -> Int32 {
    guard let due = draftsDue else { return -1 }
    return Int32(max(0, due.milliseconds - SystemClock.now().milliseconds))
  }

  private mutating func take(_ effect: Effect) {
    switch effect {
    case .saveDraft(let draft):
      drafts[draft.id] = draft
      draftsDue = draftsDue ?? Timestamp(milliseconds: SystemClock.now().milliseconds + Self.draftDelay)
    case .discardDraft(let id):
      drafts[id] = nil
      perform(effect)
    case .post(let draft):
      // What is refused has to be there again.
      if drafts[draft.id] != nil { keepDrafts() }
      drafts[draft.id] = nil
      perform(effect)
    default: perform(effect)
    }
  }

  private mutating func perform(_ effect: Effect) {
    do throws(StoreError) {
      let store = try openStore()
      let (reader, news) = try actingReader(store)
      inbox.post(try news + EffectAnswers.acting(effect, store, reader.id, now: SystemClock.now()))
    } catch {
      inbox.post([.failed(effect, error)])
    }
  }

  private mutating func keepDrafts() {
    draftsDue = nil
    for draft in drafts.values {
      do throws(StoreError) {
        let store = try openStore()
        let (reader, news) = try actingReader(store)
        try store.saveDraft(draft, of: reader.id)
        drafts[draft.id] = nil
        inbox.post(news)
      } catch {
        inbox.post([.failed(.saveDraft(draft), error)])
      }
    }
  }

  private mutating func openStore() throws(StoreError) -> SQLiteStore {
    if let store { return store }
    let opened = try SQLiteStore.open(path: path, mode: .readWrite, now: SystemClock.now())
    store = opened
    return opened
  }

  private func actingReader(_ store: SQLiteStore) throws(StoreError) -> (Reader, [Message]) {
    if let reader = identity.reader { return (reader, []) }
    let made = try store.ensureReader(identity.account, now: SystemClock.now())
    identity.reader = made
    return (made, [.readerKnown(made)])
  }
}
