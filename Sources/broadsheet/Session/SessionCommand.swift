import Confinement
import Console
import Glibc
import NewsModel
import ReaderSession
import ReaderUI
import StoreSQLite

/// `broadsheet session`: what sshd runs for whoever comes in. Faults are said in one line, since it may be a program
/// that asked.
struct SessionCommand {
  let arguments: Arguments

  static let spec = CommandSpec(
    "session", topic: .ssh, summary: "what sshd runs for a reader, a stranger or a guest; see the SSH guide",
    options: [
      OptionSpec("reader", argument: "N", help: "the reader of that number, by the key of --key"),
      OptionSpec("stranger", help: "somebody with a key that nobody has"),
      OptionSpec("guest", help: "somebody without a key, who only reads"),
      OptionSpec("key", argument: "FP", help: "the fingerprint of the key, as sshd gives it (%f)"),
      OptionSpec("paper", argument: "NAME", help: "the name of the paper, for its masthead"),
      OptionSpec("policy", argument: "FILE", kind: .file, help: "the comment policy"),
      OptionSpec("theme", "t", argument: "NAME", kind: .theme, help: "the theme, by name"),
      OptionSpec("ascii", help: "draw with ASCII only"),
    ],
    examples: [
      "broadsheet session --guest --paper 'The Border Post'",
      "broadsheet session --reader 3 --key SHA256:… --config /etc/broadsheet/config",
    ])

  func run() -> ExitStatus {
    do throws(Failure) {
      return try admitted()
    } catch {
      var errors = Output.error
      errors.line("broadsheet: \(error.message)")
      return error.status
    }
  }

  private func admitted() throws(Failure) -> ExitStatus {
    let wire = Wire.take()
    let door = try Door(arguments)
    guard Enclosure.renouncePrivileges() else {
      throw Failure(.notAllowed, "this machine is too old for that")
    }
    ResourceLimits().apply()
    try door.check(wire)
    guard let request = SpokenRequest(wire.request) else {
      throw Failure(.wrongUsage, "that cannot be asked for here; \(SafeText(line: SpokenRequest.all)) can")
    }
    let path = Self.realPath(try StoreLocation.path(arguments))
    switch request {
    case .reading(let isASCII, let isLinear, let language):
      return try read(
        door, path, wire.network, .reader, asked: language, isASCII: isASCII, isLinear: isLinear)
    case .desk(let isASCII, let isLinear, let language):
      return try read(
        door, path, wire.network, .desk, asked: language, isASCII: isASCII, isLinear: isLinear)
    case .verb(let verb):
      return try answer(door, path, wire.network) { answers throws(Failure) in
        try answers.answer(verb)
      }
    case .link(let code):
      return try answer(door, path, wire.network) { answers throws(Failure) in
        try answers.link(code)
      }
    }
  }

  private func open(
    _ door: Door, _ path: String, _ network: NetworkName?
  ) throws(Failure) -> sending SQLiteStore {
    do throws(StoreError) {
      let store = try SQLiteStore.open(
        path: path, mode: door == .guest ? .readOnly : .session, now: SystemClock.now())
      store.network = network
      return store
    } catch {
      throw Failure(error)
    }
  }

  private func answer(
    _ door: Door, _ path: String, _ network: NetworkName?,
    _ say: (SpokenAnswers) throws(Failure) -> ExitStatus
  ) throws(Failure) -> ExitStatus {
    let store = try open(door, path, network)
    let visit = try Visit(door, path: path, store)
    let slot = try visit.takeSlot(network, for: .answer)
    AnswerClock.start(seconds: visit.limits.answer)
    let status = try say(try SpokenAnswers(visit, store))
    withExtendedLifetime(slot) {}
    return status
  }

  private func read(
    _ door: Door, _ path: String, _ network: NetworkName?, _ mode: ReaderOptions.Mode,
    asked: String?, isASCII: Bool, isLinear: Bool
  ) throws(Failure) -> ExitStatus {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      throw Failure(.wrongUsage, "the paper is read on a terminal: ssh without words, or with -t")
    }
    let store = try open(door, path, network)
    let visit = try Visit(door, path: path, store)
    let slot = try visit.takeSlot(network, for: .session)
    if mode == .desk, visit.reader?.role.mayModerate != true {
      throw Failure(.notAllowed, "the desk is for moderators")
    }
    let configuration = try ConfigurationFiles(ofPaper: arguments["config"]).configuration
    let language = self.language(asked, configuration)
    var options = visit.options(mode, language)
    options.take(configuration, store)
    options.language = language
    if let theme = try theme() { options.theme = theme }
    if isASCII || arguments.has("ascii") { options.isASCII = true }
    if let name = arguments["paper"].flatMap({ SafeText(line: $0).nonEmpty }) { options.paperName = name }
    var room = ReadingRoom(
      options: options, path: visit.path, visitor: visit.visitor,
      bounds: SessionBounds(
        limits: visit.limits, isReadOnly: visit.isGuest, network: network,
        folders: options.typography.hyphenates ? [EffectAnswers.dictionaries] : []))
    room.isLinear = isLinear || configuration.isOn(.linear)
    room.usesMouse = configuration.isOn(.mouse)
    room.usesLinks = configuration.tellsLinks
    room.policy = configuration.text(.policy) ?? arguments["policy"].flatMap { SafeText(line: $0).nonEmpty }
    room.joined = { slot.move(to: $0) }
    let ending = try room.hold(store)
    if let words = ending.words {
      var output = Output.standard
      output.line(words)
    }
    withExtendedLifetime(slot) {}
    return .done
  }

  /// What was asked for, where there are words in it, else the operator's; the environment says nothing here.
  private func language(_ asked: String?, _ configuration: Configuration) -> Language {
    asked.flatMap { LanguageFiles.language(named: $0) }
      ?? LanguageFiles.language(set: configuration.text(.language))
  }

  /// By name only: a path is the operator's business, not of those who come in.
  private func theme() throws(Failure) -> Theme? {
    guard let name = arguments["theme"], !name.contains("/") else { return nil }
    return try ThemeFiles.theme(named: name)
  }

  /// SQLite puts its log beside the file that a link leads to.
  private static func realPath(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}
