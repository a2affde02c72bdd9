import CSignals
import Canvas
import Console
import CursesDisplay
import Glibc
import NewsModel
import ReaderSession
import ReaderUI

/// Waits for keys, signals and answers, and draws once for all that came.
struct RunLoop: ~Copyable {
  private var display: CursesTerminal
  private var state: ReaderState
  private var painter = ScreenPainter()
  private let workers: Workers
  private let watch: StoreWatch
  private let signals: Int32
  private let store: String
  /// The file with the comment policy, where the configuration names one.
  private let policy: SafeText?
  private var fetching: FetchChild?
  private var isRunning = true
  /// Until then the store's watch is not listened to, so that a busy import wakes nobody more than once a second.
  private var quietUntil = Timestamp(milliseconds: 0)

  init(
    display: consuming CursesTerminal, state: ReaderState, workers: Workers, watch: consuming StoreWatch,
    signals: Int32, store: String, policy: SafeText?
  ) {
    self.policy = policy
    self.store = store
    self.display = display
    self.state = state
    self.workers = workers
    self.watch = watch
    self.signals = signals
  }

  /// Until the reader quits or the line is gone.
  mutating func run(first effects: [Effect]) {
    present()
    start(
      effects + state.update(.furnished(themes: ThemeFiles.all(), policy: PolicyText.text(named: policy))))
    while isRunning {
      step(wait())
    }
    fetching?.stop()
  }

  private mutating func present() {
    display.present(painter.paint(state))
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
    let count = poll(&descriptors, nfds_t(descriptors.count), timeout(now, isQuiet))
    guard count > 0 else { return Ready() }
    let broken = Int16(POLLHUP | POLLERR | POLLNVAL)
    return Ready(
      keys: descriptors[0].revents & Int16(POLLIN) != 0, hangup: descriptors[0].revents & broken != 0,
      signals: descriptors[1].revents != 0, messages: descriptors[2].revents != 0,
      store: descriptors[3].revents != 0, fetching: descriptors[4].revents != 0)
  }

  /// To the next minute, when the clock and the ages on the screen change; or to the end of the quiet time.
  private func timeout(_ now: Timestamp, _ isQuiet: Bool) -> Int32 {
    let toMinute = 60_000 - now.milliseconds % 60_000
    return Int32(isQuiet ? min(toMinute, quietUntil.milliseconds - now.milliseconds) : toMinute)
  }

  private mutating func step(_ ready: Ready) {
    var messages: [Message] = [.ticked(SystemClock.now())]
    if ready.signals { take(signals_drain(), &messages) }
    if ready.keys { takeKeys(ready, &messages) }
    if ready.hangup && !ready.keys { hangUp(&messages) }
    if ready.messages { messages += workers.inbox.take() }
    if ready.store { lookAtStore() }
    if ready.fetching { takeNews(&messages) }
    var effects: [Effect] = []
    for message in messages { effects += state.update(message) }
    guard isRunning else { return start(effects) }
    present()
    start(effects)
  }

  private mutating func takeKeys(_ ready: Ready, _ messages: inout [Message]) {
    for key in display.keys() {
      if key == .hangup { hangUp(&messages) } else { messages.append(.key(key)) }
    }
  }

  private mutating func hangUp(_ messages: inout [Message]) {
    messages.append(.hungUp)
    isRunning = false
  }

  private mutating func takeNews(_ messages: inout [Message]) {
    guard let news = fetching?.read() else { return }
    if case .fetched = news { fetching = nil }
    messages.append(news)
  }

  private mutating func fetch(all: Bool) -> [Effect] {
    guard fetching == nil else { return [] }
    fetching = FetchChild(store: store, all: all)
    guard fetching == nil else { return [] }
    return state.update(
      .fetched("Fetching needs broadsheet-intake, which is not installed here.", hasFailed: true))
  }

  private mutating func lookAtStore() {
    watch.drain()
    quietUntil = SystemClock.now().adding(seconds: 1)
    workers.look()
  }

  private mutating func take(_ bits: UInt32, _ messages: inout [Message]) {
    let end = SIGNALS_HANGUP.rawValue | SIGNALS_TERMINATE.rawValue | SIGNALS_INTERRUPT.rawValue
    if bits & SIGNALS_WINDOW.rawValue != 0 {
      messages.append(.resized(display.measure()))
      // Of a size that is as before the window may have been another in between, and cut what it showed.
      display.invalidate()
    }
    if bits & SIGNALS_STOP.rawValue != 0 { suspend(&messages) }
    if bits & SIGNALS_CONTINUE.rawValue != 0 { display.retake() }
    if bits & end != 0 { hangUp(&messages) }
  }

  /// Stops as any program of the shell does, and paints anew when it goes on.
  private mutating func suspend(_ messages: inout [Message]) {
    display.suspend()
    signals_stop_self()
    display.resume()
    messages += [.resized(display.measure()), .resumed]
  }

  private mutating func start(_ effects: [Effect]) {
    var forWorkers: [Effect] = []
    var waiting = effects[...]
    var hasChanged = false
    while let effect = waiting.popFirst() {
      if effect.isAnsweredAtOnce { hasChanged = true }
      switch effect {
      case .quit: isRunning = false
      case .redraw:
        // However often it was asked for, there is one painting.
        display.invalidate()
        hasChanged = true
      case .suspend: waiting += suspendNow()
      case .fetch(let all): waiting += fetch(all: all)
      case .copy(let url, let headline): copy(url, headline)
      case .openLink(let url): waiting += state.update(.linkNotOpened(url))
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

  private mutating func copy(_ url: WebURL, _ headline: SafeText?) {
    guard let sequence = Clipboard.sequence(url, headline: headline) else { return }
    var terminal = Output.standard
    terminal.write(sequence)
  }
}

extension Effect {
  /// Whether doing it changes the state at once, so that there is something new to show.
  fileprivate var isAnsweredAtOnce: Bool {
    switch self {
    case .openLink, .fetch, .suspend: true
    default: false
    }
  }
}
