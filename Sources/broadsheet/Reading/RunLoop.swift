import CSignals
import Canvas
import Console
import Glibc
import NewsModel
import ReaderSession
import ReaderUI

/// Waits for keys, signals and answers, and draws once for all that came.
struct RunLoop<Shown: Face & ~Copyable>: ~Copyable {
  private var face: Shown
  private var state: ReaderState
  private let workers: Workers
  private var watch: StoreWatch
  private let signals: Int32
  private let store: String
  private var fetching: FetchChild?
  /// nil where links are shown and not opened.
  var browser: Browser?
  private var isRunning = true
  /// What follows where a stranger becomes a reader.
  var joined: (ReaderID) -> Void = { _ in }
  /// The limits of a session over ssh; nil for a reader on a machine of their own, who may also fetch and suspend.
  var clock: SessionClock?
  /// Reads every theme that there is.
  var themes: () -> ThemeFiles.Shelf = { ThemeFiles.Shelf() }
  private var ending = SessionEnding()
  /// Until then the store's watch is not listened to, so that a busy import wakes nobody more than once a second.
  private var quietUntil = Timestamp(milliseconds: 0)
  /// The kernel tells of what is written, and that can be before it is in force: at the end of the quiet time the store
  /// is looked at once more.
  private var looksAgain = false
  /// The one that the screen was painted in.
  private var minute: Int64 = 0

  init(
    face: consuming Shown, state: ReaderState, workers: Workers, watch: consuming StoreWatch,
    signals: Int32, store: String
  ) {
    self.store = store
    self.face = face
    self.state = state
    self.workers = workers
    self.watch = watch
    self.signals = signals
  }

  /// Until the reader quits, the line is gone or a signal asks for the end.
  ///
  /// - Parameter policy: the comment policy, which the first screen does without.
  mutating func run(first effects: [Effect], policy: () -> SafeText) -> SessionEnding {
    present()
    start(effects + state.update(.policyRead(policy())))
    state.options.keymap.prepare()
    while isRunning {
      step(wait())
    }
    fetching?.stop()
    return ending
  }

  private mutating func present() {
    face.show(state)
  }

  private struct Ready {
    var keys = false
    var hangup = false
    var signals = false
    var messages = false
    var store = false
    var fetching = false
  }

  private mutating func wait() -> Ready {
    let now = SystemClock.now()
    let isQuiet = now < quietUntil
    var descriptors = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
      pollfd(fd: workers.inbox.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: isQuiet ? -1 : watch.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: fetching?.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    let pause = timeout(now, isQuiet)
    let keysWait = face.keysWait
    let count = poll(&descriptors, nfds_t(descriptors.count), keysWait.map { min($0, pause) } ?? pause)
    guard count > 0 else { return Ready(keys: keysWait != nil) }
    let broken = Int16(POLLHUP | POLLERR | POLLNVAL)
    return Ready(
      keys: descriptors[0].revents & Int16(POLLIN) != 0, hangup: descriptors[0].revents & broken != 0,
      signals: descriptors[1].revents != 0, messages: descriptors[2].revents != 0,
      store: descriptors[3].revents != 0, fetching: descriptors[4].revents != 0)
  }

  /// To the next minute, when the clock and the ages on the screen change; or to the end of the quiet time.
  private func timeout(_ now: Timestamp, _ isQuiet: Bool) -> Int32 {
    var toMinute = 60_000 - now.milliseconds % 60_000
    if let due = clock?.due { toMinute = max(0, min(toMinute, due.milliseconds - now.milliseconds)) }
    guard isQuiet || looksAgain || !watch.isLive else { return Int32(toMinute) }
    return Int32(max(0, min(toMinute, quietUntil.milliseconds - now.milliseconds)))
  }

  private mutating func step(_ ready: Ready) {
    let now = SystemClock.now()
    var messages: [Message] = [.ticked(now)]
    if ready.signals { take(signals_drain(), &messages) }
    if ready.keys { takeKeys(ready, &messages) }
    if ready.hangup && !ready.keys { hangUp(&messages) }
    if ready.messages { messages += workers.inbox.take() }
    lookAtStore(now, hasNews: ready.store)
    if ready.fetching { takeNews(&messages) }
    lookAtClock(&messages)
    // A store that is written to wakes every session; nothing is painted for what changes nothing.
    let isWoken = ready.keys || ready.signals || messages.count > 1
    guard isWoken || now.seconds / 60 != minute else { return }
    minute = now.seconds / 60
    var effects: [Effect] = []
    for message in messages {
      if case .joinAnswered(.joined(let reader)) = message { joined(reader.id) }
      effects += state.update(message)
    }
    guard isRunning else { return start(effects) }
    present()
    start(effects)
  }

  private mutating func takeKeys(_ ready: Ready, _ messages: inout [Message]) {
    clock?.noteKey(SystemClock.now())
    for key in face.keys() {
      if key == .hangup { hangUp(&messages) } else { messages.append(.key(key)) }
    }
  }

  private mutating func hangUp(_ messages: inout [Message]) {
    messages.append(.hungUp)
    isRunning = false
  }

  private mutating func lookAtClock(_ messages: inout [Message]) {
    switch clock?.verdict(SystemClock.now()) {
    case .warns(let words): messages.append(.warned(words))
    case .ends(let words):
      ending.words = state.options.language(words)
      hangUp(&messages)
    case .goesOn, nil: break
    }
  }

  private mutating func takeNews(_ messages: inout [Message]) {
    guard let news = fetching?.read() else { return }
    if case .fetched = news { fetching = nil }
    messages.append(news)
  }

  private mutating func fetch(_ scope: FetchScope) -> [Effect] {
    guard fetching == nil, clock == nil else { return [] }
    fetching = FetchChild(store: store, scope)
    guard fetching == nil else { return [] }
    return state.update(
      .fetched("Fetching needs broadsheet-intake, which is not installed here.", .failure))
  }

  private mutating func lookAtStore(_ now: Timestamp, hasNews: Bool) {
    guard hasNews || now >= quietUntil && (looksAgain || !watch.isLive) else { return }
    if hasNews { watch.drain() }
    let hasChanged = hasNews || !watch.isLive && watch.hasChanged()
    let isDue = hasChanged || looksAgain
    looksAgain = hasChanged
    if hasChanged || !watch.isLive { quietUntil = now.adding(seconds: 1) }
    if isDue { workers.look() }
  }

  /// Those that end a session.
  private static var ends: UInt32 {
    SIGNALS_HANGUP.rawValue | SIGNALS_TERMINATE.rawValue | SIGNALS_INTERRUPT.rawValue
  }

  private mutating func take(_ bits: UInt32, _ messages: inout [Message]) {
    if bits & SIGNALS_WINDOW.rawValue != 0 {
      messages.append(.resized(face.measure()))
      // Of a size that is as before the window may have been another in between, and cut what it showed.
      face.invalidate()
    }
    if bits & SIGNALS_STOP.rawValue != 0, clock == nil { suspend(&messages) }
    if bits & SIGNALS_CONTINUE.rawValue != 0 { face.retake() }
    if bits & SIGNALS_SPENT.rawValue != 0 {
      ending.words = state.options.language(
        "The session was closed: it had used up its share of the processor. What you wrote is kept.")
      hangUp(&messages)
    }
    if bits & Self.ends != 0 {
      ending.wasInterrupted = true
      hangUp(&messages)
    }
  }

  /// Stops as any program of the shell does, and paints anew when it goes on.
  private mutating func suspend(_ messages: inout [Message]) {
    face.suspend()
    signals_stop_self()
    let bits = signals_drain()
    guard bits & Self.ends == 0 else {
      // It was woken to end, perhaps in the background, where the terminal must be left alone.
      return take(bits & Self.ends, &messages)
    }
    face.resume()
    messages += [.resized(face.measure()), .resumed]
    take(bits & SIGNALS_SPENT.rawValue, &messages)
  }

  private mutating func start(_ effects: [Effect]) {
    var forWorkers: [Effect] = []
    var waiting = effects[...]
    var hasChanged = false
    while let effect = waiting.popFirst() {
      if effect.isAnsweredAtOnce { hasChanged = true }
      switch effect {
      case .quit:
        isRunning = false
        ending.words = state.parting.map { state.options.language($0) } ?? ending.words
      case .redraw:
        // However often it was asked for, there is one painting.
        face.showAgain()
        hasChanged = true
      case .suspend: waiting += clock == nil ? suspendNow() : []
      case .fetch(let scope): waiting += fetch(scope)
      case .copy(let url, let headline): copy(url, headline)
      case .openLink(let url): waiting += open(url)
      case .loadThemes:
        let shelf = themes()
        waiting += state.update(.themesLoaded(shelf.themes, faults: shelf.faults))
      default: forWorkers.append(effect)
      }
    }
    if hasChanged && isRunning { present() }
    workers.add(forWorkers)
  }

  private mutating func suspendNow() -> [Effect] {
    var messages: [Message] = []
    suspend(&messages)
    return messages.flatMap { state.update($0) }
  }

  private mutating func open(_ link: WebURL) -> [Effect] {
    guard clock == nil, var browser else { return state.update(.linkNotOpened(link)) }
    var messages: [Message] = []
    let outcome = browser.open(link) { show in
      face.suspend()
      show()
      face.resume()
      messages.append(.resized(face.measure()))
    }
    self.browser = browser
    take(signals_drain(), &messages)
    return (messages + [outcome]).flatMap { state.update($0) }
  }

  private mutating func copy(_ url: WebURL, _ headline: SafeText?) {
    guard let sequence = Clipboard.sequence(url, headline: clock == nil ? headline : nil) else { return }
    var terminal = Output.standard
    terminal.write(sequence)
  }
}

extension Effect {
  /// Whether doing it changes the state at once, so that there is something new to show.
  fileprivate var isAnsweredAtOnce: Bool {
    switch self {
    case .openLink, .fetch, .suspend, .loadThemes: true
    default: false
    }
  }
}
