import CSignals
import Canvas
import Console
import CursesDisplay
import Glibc
import NewsModel
import ReaderSession
import ReaderUI
import StoreSQLite

/// A session from its first read to its last: the terminal, the workers and the run loop.
struct ReadingRoom {
  var options: ReaderOptions
  let path: String
  let visitor: Visitor
  /// nil for a reader on a machine of their own.
  var bounds: SessionBounds?
  var usesMouse = true
  /// What follows where a stranger becomes a reader.
  var joined: (ReaderID) -> Void = { _ in }
  /// Whether the terminal is told where links lead; nil where its type decides.
  var usesLinks: Bool?
  /// Whether it is told in lines and not painted.
  var isLinear = false
  /// What shows links, where it is set.
  var browser: SafeText?
  /// The file with the comment policy, where one is named.
  var policy: SafeText?

  /// Until the reader leaves.
  func hold(_ store: sending SQLiteStore) throws(Failure) -> SessionEnding {
    var signals: Int32 = -1
    signals_install(&signals)
    var options = options
    options.isInTmux = Multiplexer.current == .tmux
    if !Clipboard.isKnown(to: StoreLocation.variable("TERM") ?? "") { options.mayCopy = false }
    if isLinear {
      var face = LinearFace(try Terminal.openLines(isASCII: options.isASCII))
      options.fit(hasColour: false, isUTF8: face.isUTF8)
      let size = face.measure()
      return try hold(store, on: face, size, options, signals)
    }
    let display = try Terminal.open(isASCII: options.isASCII, usesMouse: usesMouse, usesLinks: usesLinks)
    options.fit(
      hasColour: display.depth != .none, isUTF8: display.isUTF8,
      hasManyColours: display.depth.rawValue >= ColorDepth.palette.rawValue)
    let size = display.size
    return try hold(store, on: ScreenFace(display), size, options, signals)
  }

  private func hold<Shown: Face & ~Copyable>(
    _ store: sending SQLiteStore, on face: consuming Shown, _ size: Size, _ options: ReaderOptions,
    _ signals: Int32
  ) throws(Failure) -> SessionEnding {
    var options = options
    options.sessionID = SafeText(line: String(UInt64.random(in: .min ... .max), radix: 36))
    var state = ReaderState(size: size, options: options)
    let (waiting, failed) = Self.firstRead(state.start(), store, options.reader?.id, &state)
    if let failed { throw failed }
    let watch = StoreWatch(path: path)
    var themes: [ThemeFiles.File]?
    var policyText: SafeText?
    var second: SQLiteStore?
    if let bounds {
      // No file can be opened within bounds.
      themes = ThemeFiles.files()
      policyText = PolicyText.text(named: policy)
      second = try bounds.secondStore(path)
      try bounds.enter(path)
    }
    let workers = Workers(
      store: store, second: second, path: path, mode: bounds == nil ? .readWrite : .session, visitor: visitor,
      network: bounds?.network, reader: options.reader)
    var loop = RunLoop(
      face: face, state: state, workers: workers, watch: watch, signals: signals, store: path)
    loop.joined = joined
    loop.clock = bounds.map { SessionClock($0.limits, now: SystemClock.now()) }
    if bounds == nil { loop.browser = Browser(configured: browser) }
    loop.themes = { ThemeFiles.Shelf(themes ?? ThemeFiles.files()) }
    let ending = loop.run(first: waiting) { policyText ?? PolicyText.text(named: policy) }
    workers.finish()
    return ending
  }

  /// The one read that may come before the first paint, so that the first screen has news on it.
  private static func firstRead(
    _ effects: [Effect], _ store: SQLiteStore, _ reader: ReaderID?, _ state: inout ReaderState
  ) -> ([Effect], Failure?) {
    var waiting: [Effect] = []
    for effect in effects {
      guard Self.isForFirstScreen(effect) else {
        waiting.append(effect)
        continue
      }
      do throws(StoreError) {
        for message in try EffectAnswers.reading(effect, store, reader, now: SystemClock.now()) ?? [] {
          waiting += state.update(message)
        }
      } catch {
        return ([], Failure(error))
      }
    }
    return (waiting, nil)
  }

  private static func isForFirstScreen(_ effect: Effect) -> Bool {
    if case .loadHeadlines = effect { return true }
    return effect == .loadSummary
  }
}
