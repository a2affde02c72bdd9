import Console
import NewsModel
import ReaderUI
import StoreSQLite

/// Does what a reader does, one act after another, on a connection that is opened at the first of them.
struct WritingWorker {
  private let path: String
  private let mode: SQLiteStore.Mode
  private let network: NetworkName?
  private let queue: WorkQueue
  private let inbox: Inbox
  private let identity: Identity
  private var store: SQLiteStore?
  /// Drafts that are typed on: kept within `draftDelay`, not at each key.
  private var drafts: [SafeText: Draft] = [:]
  private var draftsDue: Timestamp?

  private static let draftDelay: Int64 = 400

  init(
    store: SQLiteStore?, path: String, mode: SQLiteStore.Mode, network: NetworkName?, queue: WorkQueue,
    inbox: Inbox, identity: Identity
  ) {
    self.store = store
    self.path = path
    self.mode = mode
    self.network = network
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
    if case .guest = identity.visitor { return inbox.post(JoinAnswers.passing(effect)) }
    do throws(StoreError) {
      let store = try openStore()
      guard try identity.isWelcome(store) else { return inbox.post([.expelled]) }
      if try join(effect, store) { return }
      guard let (reader, news) = try actingReader(store) else {
        return inbox.post(JoinAnswers.passing(effect))
      }
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
        guard let (reader, news) = try actingReader(store) else { continue }
        let refusal = try store.saveDraft(draft, of: reader.id)
        drafts[draft.id] = nil
        inbox.post(news + EffectAnswers.kept(draft, refusal))
      } catch {
        inbox.post([.failed(.saveDraft(draft), error)])
      }
    }
  }

  private mutating func openStore() throws(StoreError) -> SQLiteStore {
    if let store { return store }
    let opened = try SQLiteStore.open(path: path, mode: mode, now: SystemClock.now())
    opened.network = network
    store = opened
    return opened
  }

  /// Whether the effect was a stranger's wish to become a reader.
  private func join(_ effect: Effect, _ store: SQLiteStore) throws(StoreError) -> Bool {
    guard identity.reader == nil, case .key(let key) = identity.visitor else { return false }
    if case .noteRefusedName(let fault) = effect {
      try store.noteRefusedName(fault, by: nil, now: SystemClock.now())
      return true
    }
    let outcome = try JoinAnswers.joining(effect, store, key, now: SystemClock.now())
    guard let outcome else { return false }
    if case .joined(let reader) = outcome { identity.reader = reader }
    inbox.post([.joinAnswered(outcome)])
    return true
  }

  /// nil for somebody who is no reader yet and is made none.
  private func actingReader(_ store: SQLiteStore) throws(StoreError) -> (Reader, [Message])? {
    if let reader = identity.reader { return (reader, []) }
    guard case .account(let account) = identity.visitor else { return nil }
    let made = try store.ensureReader(account, now: SystemClock.now())
    identity.reader = made
    return (made, [.readerKnown(made)])
  }
}
