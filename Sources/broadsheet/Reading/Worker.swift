import Console
import NewsModel
import ReaderUI
import StoreSQLite

/// Owns the store for the length of a session and does the effects one after another, off the main thread.
struct Worker {
  private let store: SQLiteStore
  private let account: Account
  private let queue: WorkQueue
  private let inbox: Inbox
  private var reader: Reader?
  private var counter: Int64?
  /// Drafts that are typed on: kept within `draftDelay`, not at each key.
  private var drafts: [SafeText: Draft] = [:]
  private var draftsDue: Timestamp?

  private static let draftDelay: Int64 = 400

  init(store: SQLiteStore, account: Account, reader: Reader?, queue: WorkQueue, inbox: Inbox) {
    self.store = store
    self.account = account
    self.reader = reader
    self.queue = queue
    self.inbox = inbox
  }

  mutating func run() {
    counter = try? store.changeCounter()
    while true {
      for job in queue.wait(timeout()) {
        switch job {
        case .effect(let effect): take(effect)
        case .look: look()
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
      let due = SystemClock.now().milliseconds + Self.draftDelay
      draftsDue = draftsDue ?? Timestamp(milliseconds: due)
    case .discardDraft(let id):
      drafts[id] = nil
      perform(effect)
    case .post(let draft):
      drafts[draft.id] = nil
      perform(effect)
    default: perform(effect)
    }
  }

  private mutating func perform(_ effect: Effect) {
    do throws(StoreError) {
      try inbox.post(answer(to: effect))
    } catch {
      inbox.post([.failed(effect, error)])
    }
  }

  private mutating func keepDrafts() {
    draftsDue = nil
    for draft in drafts.values {
      do throws(StoreError) {
        let (reader, news) = try actingReader()
        try store.saveDraft(draft, of: reader.id)
        drafts[draft.id] = nil
        inbox.post(news)
      } catch {
        inbox.post([.failed(.saveDraft(draft), error)])
      }
    }
  }

  private mutating func look() {
    guard let now = try? store.changeCounter(), now != counter else { return }
    counter = now
    inbox.post([.storeChanged])
  }

  private mutating func answer(to effect: Effect) throws(StoreError) -> [Message] {
    if let known = try EffectAnswers.reading(effect, store, reader?.id, now: SystemClock.now()) { return known }
    let (reader, news) = try actingReader()
    return try news + EffectAnswers.acting(effect, store, reader.id, now: SystemClock.now())
  }

  /// The reader, made at the first act that needs one.
  private mutating func actingReader() throws(StoreError) -> (Reader, [Message]) {
    if let reader { return (reader, []) }
    let made = try store.ensureReader(account, now: SystemClock.now())
    reader = made
    return (made, [.readerKnown(made)])
  }
}
