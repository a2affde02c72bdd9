import CSignals
import Canvas
import Console
import CursesDisplay
import Glibc
import NewsModel
import ReaderSession
import ReaderUI
import StoreSQLite

/// `broadsheet read`: the reader, or the moderators' screen.
struct ReadCommand {
  private let arguments: Arguments

  init(_ arguments: Arguments) {
    self.arguments = arguments
  }

  func run(as mode: ReaderOptions.Mode = .reader) throws(Failure) -> ExitStatus {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      let other: SafeText =
        mode == .desk
        ? "the desk needs a terminal; `broadsheet moderate list` and `broadsheet moderate approve ID` do without one"
        : "the reader needs a terminal; `broadsheet articles` and `broadsheet article ID` print without one"
      throw Failure(.wrongUsage, other)
    }
    let open = try OpenStore(arguments, isMade: true)
    let reader = mode == .desk ? try open.moderator() : try open.knownReader()
    let files = try ConfigurationFiles(arguments)
    var options = try options(open, files, reader)
    options.mode = mode
    let path = try StoreLocation.path(arguments)
    return try show(open.store, options, files.configuration, account: open.account, path: path)
  }

  /// What was typed counts first, then the environment, then the configuration.
  private func options(
    _ open: OpenStore, _ files: ConfigurationFiles, _ reader: Reader?
  ) throws(Failure) -> ReaderOptions {
    var options = ReaderOptions(now: open.now)
    options.take(files, open)
    options.reader = reader
    options.clock = SystemClock.local
    if let name = arguments["section"] { options.section = try open.section(named: name) }
    if !arguments.operands.isEmpty { options.startArticle = try arguments.articleID(at: 0) }
    if let name = arguments["theme"] ?? StoreLocation.variable("BROADSHEET_THEME") {
      options.theme = try ThemeFiles.theme(named: name)
    }
    if let name = StoreLocation.variable("BROADSHEET_PAPER").flatMap({ SafeText(line: $0).nonEmpty }) {
      options.paperName = name
    }
    if arguments.has("ascii") { options.isASCII = true }
    return options
  }

  private func show(
    _ store: sending SQLiteStore, _ options: ReaderOptions, _ configuration: Configuration, account: Account,
    path: String
  ) throws(Failure) -> ExitStatus {
    var signals: Int32 = -1
    signals_install(&signals)
    let display = try Terminal.open(isASCII: options.isASCII, usesMouse: configuration.isOn(.mouse))
    var options = options
    options.fit(hasColour: display.depth != .none, isUTF8: display.isUTF8)
    options.sessionID = SafeText(line: String(UInt64.random(in: .min ... .max), radix: 36))
    var state = ReaderState(size: display.size, options: options)
    let (waiting, failed) = Self.firstRead(state.start(), store, options.reader?.id, &state)
    if let failed { throw failed }
    let workers = Workers(store: store, path: path, account: account, reader: options.reader)
    var loop = RunLoop(
      display: display, state: state, workers: workers, watch: StoreWatch(path: path), signals: signals,
      store: path, policy: configuration.text(.policy))
    loop.run(first: waiting)
    workers.finish()
    return .done
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
