package import NewsModel

/// What the host's file and the reader's have set.
package struct Configuration: Hashable, Sendable {
  private var values: [Setting: SafeText] = [:]
  private var locked: Set<Setting> = []
  /// nil where no file has rules about keys.
  private(set) var keys: KeymapBuilder?
  /// What the host's file alone has set and bound.
  private var hostValues: [Setting: SafeText] = [:]
  private(set) var hostKeys: KeymapBuilder?

  package init() {}

  /// Takes a file, what is sound of it; the mistakes are the answer, in the order of their lines.
  ///
  /// - Parameter fault: why a value cannot be used here though it is well-formed, as the name of a theme that is not
  ///   there; nil where it can.
  package mutating func read(
    _ text: String, isHost: Bool, fault: (Setting, SafeText) -> SafeText? = { _, _ in nil }
  ) -> [LineMistake] {
    let file = ConfigurationFile(text, isHost: isHost)
    var mistakes = file.mistakes
    for (line, setting, value) in file.settings {
      guard isHost || !locked.contains(setting) else {
        mistakes.append(
          LineMistake(line: line, text: "“\(SafeText(line: setting.rawValue))” is set by this host"))
        continue
      }
      values[setting] = value
      if let words = fault(setting, value) { mistakes.append(LineMistake(line: line, text: words)) }
    }
    locked.formUnion(file.locks)
    mistakes += take(file.rules)
    if isHost { (hostValues, hostKeys) = (values, keys) }
    return mistakes.sorted { $0.line < $1.line }
  }

  /// Keys that would lock the reader in are not taken.
  private mutating func take(_ rules: [KeyRule]) -> [LineMistake] {
    guard !rules.isEmpty else { return [] }
    var changed = keys ?? KeymapBuilder(CommandTable.rows)
    let mistakes = changed.apply(rules)
    let ways: [Command] = [.quit, .stepBack, .commandLine]
    guard ways.contains(where: { changed.keymap.key(for: $0) != nil }) else {
      let last = rules.map(\.line).max() ?? 1
      return mistakes + [
        LineMistake(
          line: last, text: "no key would be left to quit, so the keys stay as they were: bind Q quit")
      ]
    }
    keys = changed
    return mistakes
  }

  package var keymap: Keymap { keys?.keymap ?? .standard }

  /// nil where nothing is set.
  package func text(_ setting: Setting) -> SafeText? { values[setting]?.nonEmpty }

  package func isOn(_ setting: Setting) -> Bool { (values[setting] ?? setting.standard) == "yes" }

  /// Whether the terminal is told where links lead; nil where its type decides.
  package var tellsLinks: Bool? {
    let value = value(of: .hyperlinks)
    return value == "auto" ? nil : value == "yes"
  }

  package func isLocked(_ setting: Setting) -> Bool { locked.contains(setting) }

  /// Whether the host's file has set it; a reader's own may have set it otherwise.
  func isOfHost(_ setting: Setting) -> Bool { hostValues[setting] != nil }

  /// Whether it would be otherwise without the reader's own file.
  func isChanged(_ setting: Setting) -> Bool {
    value(of: setting) != hostValues[setting] ?? setting.standard
  }

  /// As it is in force.
  package func value(of setting: Setting) -> SafeText { values[setting] ?? setting.standard }
}
