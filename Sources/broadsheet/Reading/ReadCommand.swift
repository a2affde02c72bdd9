import Console
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
    var room = ReadingRoom(
      options: options, path: try StoreLocation.path(arguments), visitor: .account(open.account))
    room.usesMouse = files.configuration.isOn(.mouse)
    room.usesLinks = files.configuration.tellsLinks
    room.isLinear = arguments.has("linear") || files.configuration.isOn(.linear)
    room.browser = files.configuration.text(.browser)
    room.policy = files.configuration.text(.policy)
    let ending = try room.hold(open.store)
    if let words = ending.words {
      var output = Output.standard
      output.line(words)
    }
    return ending.wasInterrupted ? .interrupted : .done
  }

  /// What was typed counts first, then the environment, then the configuration; but what the host has locked holds against
  /// all of them. What an eye or an ear needs is nobody's to lock: `--ascii` and `--linear` always hold.
  private func options(
    _ open: OpenStore, _ files: ConfigurationFiles, _ reader: Reader?
  ) throws(Failure) -> ReaderOptions {
    var options = ReaderOptions(now: open.now)
    options.greeting = files.greeting
    options.take(files.configuration, open.store)
    options.reader = reader
    options.clock = SystemClock.local
    if let name = arguments["section"] { options.section = try open.section(named: name) }
    if !arguments.operands.isEmpty { options.startArticle = try arguments.articleID(at: 0) }
    if arguments.has("theme"), options.isThemeLocked {
      throw Failure(.notAllowed, "the theme is locked by this host: leave --theme out")
    }
    if let name = arguments["theme"] ?? Self.wish("BROADSHEET_THEME", .theme, files, &options) {
      options.theme = try ThemeFiles.theme(named: name)
    }
    let paper = Self.wish("BROADSHEET_PAPER", .paper, files, &options).flatMap { SafeText(line: $0).nonEmpty }
    options.paperName = paper ?? options.paperName
    if arguments.has("ascii") { options.isASCII = true }
    return options
  }

  /// What a variable of the environment says of a setting; nothing, and a word about it, where the host has locked it.
  private static func wish(
    _ variable: String, _ setting: Setting, _ files: ConfigurationFiles, _ options: inout ReaderOptions
  ) -> String? {
    let wish = StoreLocation.variable(variable).flatMap { $0.isEmpty ? nil : $0 }
    guard wish != nil, files.configuration.isLocked(setting) else { return wish }
    options.greeting =
      options.greeting
      ?? StatusMessage(
        "\(SafeText(line: variable)) does not count: “\(SafeText(line: setting.rawValue))” is locked by this host.",
        .failure)
    return nil
  }
}
