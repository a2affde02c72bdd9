import NewsModel

extension ReaderState {
  var mayAct: Bool { reader.isPresent || options.standing == .member }

  /// The paper's own names, which no reader may have.
  private var reservedNames: [String] { [options.paperName.string] }

  /// A stranger is asked for a name as the session begins.
  mutating func greet() {
    if case .stranger = options.standing { askToJoin() }
  }

  mutating func askToJoin() {
    guard case .stranger(let policy) = options.standing, reader.isAbsent else { return }
    dialogs.append(.join(JoinDialog(policy, reserved: reservedNames)))
  }

  /// What to do instead of a command that only readers may give; nil for every other.
  mutating func standInFor(_ command: Command) -> [Effect]? {
    guard !mayAct, Self.isForReaders(command) else { return nil }
    if options.standing == .guest {
      return say("Guests only read. Come in with a key of your own to take part.", .failure)
    }
    return askAgainToJoin()
  }

  /// One request at a time.
  private mutating func askAgainToJoin() -> [Effect] {
    guard let requestedName else {
      askToJoin()
      return []
    }
    return say("You have asked to join as \(requestedName). Until the paper has agreed you can read.")
  }

  private static func isForReaders(_ command: Command) -> Bool {
    switch command {
    case .writeComment, .reply, .replyQuoting, .like, .editOwn, .deleteOwn, .report, .mute, .hideComment,
      .toggleStar, .markAllRead:
      true
    default: false
    }
  }

  /// `:join`, `:link`, `:keys`, `:revoke`; nil for any other word.
  mutating func obeyAboutKeys(_ verb: Substring, _ rest: SafeText) -> [Effect]? {
    switch verb {
    case "join": return join()
    case "link": return asReader([.makeLinkCode])
    case "keys": return asReader([.loadKeys])
    case "revoke": return revoke(rest)
    default: return nil
    }
  }

  private mutating func join() -> [Effect] {
    if let reader { return say("You are \(reader.name) here.") }
    guard case .stranger = options.standing else { return say("Nothing to join in this session.", .failure) }
    return askAgainToJoin()
  }

  mutating func asReader(_ effects: [Effect]) -> [Effect] {
    if mayAct { return effects }
    return standInFor(.writeComment) ?? []
  }

  private mutating func revoke(_ number: SafeText) -> [Effect] {
    guard let index = Int(number.string), keys.indices.contains(index - 1) else {
      return say(":keys numbers your keys; :revoke 2 takes the second one back.", .failure)
    }
    let key = keys[index - 1]
    guard keys.count > 1 else { return say(Self.isOnlyKey, .failure) }
    let name = SafeText(line: String(key.key.fingerprint.prefix(15)))
    return [.frame(.ask("Revoke the key \(name)… for good? y/n", onYes: [.revokeKey(key.key.fingerprint)]))]
  }

  private mutating func revoked(_ fingerprint: String, _ outcome: KeyRevocation) -> [Effect] {
    if outcome != .last { keys.removeAll { $0.key.fingerprint == fingerprint } }
    return switch outcome {
    case .revoked: say("The key is revoked.", .done)
    case .unknown: say("There is no such key any more.", .failure)
    case .last: say(Self.isOnlyKey, .failure)
    }
  }

  private static let isOnlyKey: Phrase = "That is your only key: without it you could not come back."

  /// Answers about joining and keys.
  mutating func receiveAboutKeys(_ message: Message) -> [Effect]? {
    switch message {
    case .joinAnswered(let outcome): return answered(outcome)
    case .linkCodeMade(let code): dialogs.append(.text(.linkCode(code.text, language)))
    case .keysLoaded(let keys):
      self.keys = keys
      dialogs.append(.text(.keys(keys, look)))
    case .keyRevoked(let fingerprint, let outcome): return revoked(fingerprint, outcome)
    case .expelled:
      parting =
        desk.isAbsent
        ? "The session was closed: its key was revoked, or you may not come in here any more."
        : "The desk was closed: you are no moderator any more, or your key was revoked."
      return article.savePosition() + [.quit]
    default: return nil
    }
    return []
  }

  private mutating func answered(_ outcome: JoinOutcome) -> [Effect] {
    switch outcome {
    case .joined(let reader):
      self.reader = reader
      options.standing = .member
      dialogs.removeAll(where: \.isJoining)
      return say("Welcome, \(reader.name). C writes, ! reports, P shows the policy.", .done) + [
        .loadSummary, .loadDrafts,
      ]
    case .awaiting(let name):
      dialogs.removeAll(where: \.isJoining)
      requestedName = name
      return say("Asked to join as \(name). Until the paper has agreed you can read.", .done)
    case .refused(let refusal):
      for index in dialogs.indices {
        guard case .join(var dialog) = dialogs[index] else { continue }
        dialog.refuse(refusal.phrase)
        dialogs[index] = .join(dialog)
      }
      return []
    }
  }
}

extension Dialog {
  fileprivate var isJoining: Bool {
    if case .join = self { return true }
    return false
  }
}

extension TextDialog {
  fileprivate static func linkCode(_ code: SafeText, _ language: Language) -> TextDialog {
    TextDialog(
      title: language("A code for another key"),
      paragraphs: [
        "    \(code)", "",
        language(
          "Come in from your other machine, with its key, and type this code where it asks for a name. It is good for ten minutes, and once."
        ),
        "", language("Whoever types it becomes you: tell it to nobody."),
      ])
  }

  fileprivate static func keys(_ keys: [ReaderKey], _ look: Look) -> TextDialog {
    let language = look.language
    var lines: [SafeText] =
      keys.isEmpty ? [language("No keys: you are known by your account on this machine.")] : []
    for (index, key) in keys.enumerated() {
      let label = key.label ?? SafeText(line: key.key.type)
      let used: Phrase = key.lastUsed.map { "last used: \(look.shortTime($0))" } ?? "last used: not yet"
      lines += [
        "\(index + 1)  \(label)", "   \(SafeText(line: key.key.fingerprint))", "   \(language(used))",
      ]
    }
    if keys.count > 1 { lines += ["", language(":revoke NUMBER takes one back for good.")] }
    return TextDialog(title: language("Your keys"), paragraphs: lines)
  }
}
