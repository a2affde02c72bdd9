import Canvas
import NewsModel
import ReaderSession
import ReaderUI
import StoreSQLite

/// Types keys at the real state on a real store, without a terminal. Every effect is done at once, in order, so
/// that the session is at rest after each key: there is nothing to wait for.
final class Robot {
  private(set) var state: ReaderState
  let store: SQLiteStore
  let account: Account
  private(set) var reader: Reader?
  private(set) var hasQuit = false
  /// What left the program: addresses that were copied.
  private(set) var copied: [WebURL] = []
  var now: Timestamp

  init(
    _ store: SQLiteStore, columns: Int = 80, rows: Int = 24, account: String = "alice",
    now: Timestamp = Robot.evening, configure: (inout ReaderOptions) -> Void = { _ in }
  ) throws {
    self.store = store
    self.account = Account(key: SafeText(line: "test:" + account), suggestedName: SafeText(line: account))
    self.now = now
    reader = try store.reader(account: self.account)
    var options = ReaderOptions(now: now)
    options.reader = reader
    options.policy = "Be civil.\nKeep to the topic."
    configure(&options)
    state = ReaderState(size: Size(columns: columns, rows: rows), options: options)
    try perform(state.start())
  }

  /// 10 November 2026, 18:00 UTC: the evening of the sample edition's day.
  static let evening = Timestamp(rfc3339: "2026-11-10T18:00:00Z") ?? Timestamp(milliseconds: 0)

  /// Words of the notation of `KeyPress`, separated by spaces: `j j Enter`.
  func press(_ notation: String) throws {
    for word in notation.split(separator: " ") {
      guard let key = KeyPress(notation: String(word)) else { throw RobotFailure(what: "no key \(word)") }
      try send(.key(key))
    }
  }

  /// Text, character by character.
  func type(_ text: String) throws {
    for character in text {
      try send(.key(character == "\n" ? .enter : .character(character)))
    }
  }

  func send(_ message: Message) throws {
    now = now.adding(seconds: 1)
    _ = state.update(.ticked(now))
    try perform(state.update(message))
  }

  private func perform(_ effects: [Effect]) throws {
    var waiting = effects[...]
    var rounds = 0
    while let effect = waiting.popFirst() {
      rounds += 1
      guard rounds < 2000 else { throw RobotFailure(what: "effects without end: \(effect)") }
      for message in answers(to: effect) { waiting += state.update(message) }
    }
  }

  private func answers(to effect: Effect) -> [Message] {
    switch effect {
    case .quit:
      hasQuit = true
      return []
    case .redraw, .suspend, .fetch: return []
    case .copy(let url, _):
      copied.append(url)
      return []
    case .openLink(let url): return [.linkNotOpened(url)]
    default: return stored(effect)
    }
  }

  private func stored(_ effect: Effect) -> [Message] {
    do throws(StoreError) {
      if let known = try EffectAnswers.reading(effect, store, reader?.id, now: now) { return known }
      var news: [Message] = []
      if reader == nil {
        let made = try store.ensureReader(account, now: now)
        reader = made
        news.append(.readerKnown(made))
      }
      guard let reader else { return news }
      return try news + EffectAnswers.acting(effect, store, reader.id, now: now)
    } catch {
      return [.failed(effect, error)]
    }
  }

  /// The rows of the screen, without trailing blanks.
  var screen: [String] {
    state.frame().text().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  func shows(_ text: String) -> Bool {
    screen.contains { $0.contains(text) }
  }
}

struct RobotFailure: Error {
  let what: String
}
