import Canvas
import NewsModel

/// The format of a configuration file: one wish a line, `#` before a comment, quotes around what holds blanks.
///
///     set theme night
///     bind "g g" top
///     bind x report in comments
///     macro X "read; next-unread"
///     unbind q
///     unbind all
///
/// Of two lines that set the same, the last one counts. In the operator's file `lock theme` keeps readers' own files from
/// setting it.
struct ConfigurationFile {
  private(set) var settings: [(line: Int, setting: Setting, value: SafeText)] = []
  private(set) var locks: [Setting] = []
  private(set) var rules: [KeyRule] = []
  private(set) var mistakes: [LineMistake] = []
  private let isHost: Bool
  /// What a wrong line may come from.
  private var hint: SafeText = ""

  init(_ text: String, isHost: Bool) {
    self.isHost = isHost
    // What editors of Windows put before a text.
    let text = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, line) in lines.enumerated() { take(line, number: index + 1) }
  }

  /// What a line with a mistake locks is locked all the same: no typing error lets readers do more.
  private mutating func take(_ line: Substring, number: Int) {
    hint = line.hasSuffix("\\") || line.contains("\\ ") ? "; a backslash itself is written \\\\" : ""
    guard let words = ConfigurationWords.split(line) else {
      note(number, "a quote is not closed, or a \\ stands at the end")
      let words = line.split { " \t\"\\".contains($0) }.map(String.init)
      if isHost, words.first == "lock" { lock(Array(words.dropFirst()), number) }
      return
    }
    let isDecoded = !line.unicodeScalars.contains("\u{FFFD}")
    if !isDecoded { note(number, "a byte of this line is no UTF-8: write the file in UTF-8") }
    guard let verb = words.first, isDecoded || verb == "lock" else { return }
    let rest = Array(words.dropFirst())
    switch verb {
    case "set": set(rest, number)
    case "lock": lock(rest, number)
    case "bind", "macro": bind(rest, number, isMacro: verb == "macro")
    case "unbind": unbind(rest, number)
    default: note(number, "“\(SafeText(line: verb))” is none of set, bind, unbind, macro and lock")
    }
  }

  private mutating func note(_ line: Int, _ text: SafeText) {
    mistakes.append(LineMistake(line: line, text: text + hint))
  }

  private mutating func set(_ words: [String], _ number: Int) {
    guard words.count >= 2 else { return note(number, "set takes a name and a value: set theme night") }
    guard let setting = Setting(rawValue: words[0]) else { return note(number, Self.noSetting(words[0])) }
    let value = SafeText(line: words.dropFirst().joined(separator: " "))
    if let fault = setting.fault(in: value) { return note(number, fault) }
    settings.append((number, setting, value))
  }

  private mutating func lock(_ words: [String], _ number: Int) {
    guard isHost else { return note(number, "lock is for the host's file alone") }
    guard !words.isEmpty else { return note(number, "lock takes the name of a setting: lock theme") }
    for word in words {
      if let setting = Setting(rawValue: word) {
        locks.append(setting)
      } else {
        note(number, Self.noSetting(word))
      }
    }
  }

  private static func noSetting(_ name: String) -> SafeText {
    let names = Setting.allCases.map(\.rawValue).joined(separator: ", ")
    return "there is no setting “\(SafeText(line: name))”; there are \(SafeText(line: names))"
  }
}

extension ConfigurationFile {
  private mutating func unbind(_ words: [String], _ number: Int) {
    if words == ["all"] { return rules.append(KeyRule(line: number, change: .unbindAll)) }
    let (before, panes) = Self.parted(words)
    guard before != ["all"] else {
      return note(
        number, "unbind all takes every key away, in all panes; for one pane, name them: unbind q in list")
    }
    guard before.count == 1, let panes else { return note(number, "unbind takes keys: unbind q in comments") }
    guard let keys = keys(before[0], number) else { return }
    rules.append(KeyRule(line: number, change: .unbind(keys, panes.isEmpty ? .all : panes)))
  }

  private mutating func bind(_ words: [String], _ number: Int, isMacro: Bool) {
    let (before, panes) = Self.parted(words)
    let form: SafeText =
      isMacro
      ? "macro takes keys and what they do: macro X \"read; next-unread\""
      : "bind takes keys and a command: bind x report in comments"
    guard before.count >= 2, let panes else { return note(number, form) }
    guard let keys = keys(before[0], number) else { return }
    let wish = before.dropFirst().joined(separator: " ")
    guard wish.contains(where: { !" ;".contains($0) }) else { return note(number, form) }
    let parts = isMacro ? Self.parts(of: wish) : [wish]
    var actions: [Keymap.Action] = []
    for part in parts {
      guard let action = action(part, number) else { return }
      actions.append(action)
    }
    guard let places = places(of: actions, panes, number) else { return }
    rules.append(KeyRule(line: number, change: .bind(keys, actions, places)))
  }

  /// What a macro does in turn; one semicolon may stand after the last.
  private static func parts(of wish: String) -> [String] {
    let parts = wish.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    return parts.last?.allSatisfy { $0 == " " } == true ? parts.dropLast() : parts
  }

  /// What stands before `in`, and the panes after it: empty without `in`, nil where they are none.
  private static func parted(_ words: [String]) -> ([String], PaneSet?) {
    guard let place = words.lastIndex(of: "in"), place > 0 else { return (words, []) }
    let names = words[(place + 1)...]
    let panes = names.compactMap { PaneSet(named: $0) }
    let isSound = !names.isEmpty && panes.count == names.count
    return (Array(words[..<place]), isSound ? panes.reduce([]) { $0.union($1) } : nil)
  }

  private mutating func keys(_ word: String, _ number: Int) -> [KeyPress]? {
    let notations = word.split(separator: " ")
    let keys = notations.compactMap { KeyPress(notation: String($0)) }
    guard !keys.isEmpty, keys.count == notations.count else {
      let wrong = notations.first { KeyPress(notation: String($0)) == nil } ?? ""
      note(
        number,
        "“\(SafeText(line: String(wrong)))” is no key that a terminal can send; several are written \"g g\"")
      return nil
    }
    return keys
  }

  private mutating func action(_ text: String, _ number: Int) -> Keymap.Action? {
    let words = text.split(separator: " ").map(String.init)
    guard let name = words.first else {
      note(number, "a part of the macro says nothing to do: one semicolon stands between two parts")
      return nil
    }
    if name.hasPrefix(":") { return typed(text.drop { $0 == " " }.dropFirst(), number) }
    guard let command = Command(rawValue: name) else {
      note(number, "there is no command “\(SafeText(line: name))”; `broadsheet config` lists them")
      return nil
    }
    guard command == .nthSection else {
      guard words.count == 1 else {
        note(number, "“\(SafeText(line: name))” takes nothing after it; several commands make a macro")
        return nil
      }
      return .command(command, ordinal: 0)
    }
    guard words.count == 2, let place = Int(words[1]), (1...99).contains(place) else {
      note(number, "“\(SafeText(line: name))” takes the number of a section, from 1 to 99")
      return nil
    }
    return .command(command, ordinal: place - 1)
  }

  /// What is typed after a colon.
  private mutating func typed(_ line: Substring, _ number: Int) -> Keymap.Action? {
    guard let verb = line.split(separator: " ").first.map(String.init) else {
      note(number, "a colon takes what is typed after it: macro X \":section Science\"")
      return nil
    }
    guard CommandLineTable.verbs.contains(verb) else {
      note(number, "“:\(SafeText(line: verb))” is nothing that can be typed; `man broadsheet` lists what can")
      return nil
    }
    return .line(SafeText(line: String(line)))
  }

  /// The panes in which the keys can do what they are bound to; nil, and a mistake, where there is none.
  private mutating func places(of actions: [Keymap.Action], _ wanted: PaneSet, _ number: Int) -> PaneSet? {
    let possible = PaneSet.possible(for: actions)
    guard !wanted.isEmpty else { return possible }
    guard possible.isSuperset(of: wanted) else {
      let words = Keymap.Binding(actions: actions).words
      note(number, "“\(words)” does nothing there; it is for \(possible.names)")
      return nil
    }
    return wanted
  }
}

extension PaneSet {
  /// Where one command can do something; what is typed, and several things in turn, may be done wherever somebody is.
  static func possible(for actions: [Keymap.Action]) -> PaneSet {
    guard actions.count == 1, case .command(let command, _) = actions[0] else { return .all }
    return CommandTable.rows.filter { $0.command == command }.reduce([]) { $0.union($1.panes) }
  }

  fileprivate init?(named name: String) {
    guard let pane = Pane.allCases.first(where: { $0.word == name }) else { return nil }
    self.init(pane)
  }

  fileprivate var names: SafeText {
    let names = Pane.allCases.filter { contains($0) }.map { Language.english($0.name) }
    return names.dropFirst().reduce(names.first ?? "") { $0 + ", " + $1 }
  }
}
