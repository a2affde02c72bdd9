import Canvas
import NewsModel

/// A map of keys in the making: the table first, then the rules of one file after the other.
///
/// A rule takes its keys away from what the table or an earlier file had bound them to, also where one of the
/// two is the beginning of the other; two rules of one file for the same keys are a mistake.
struct KeymapBuilder: Hashable, Sendable {
  private struct Entry: Hashable, Sendable {
    var binding: Keymap.Binding
    /// The number of the file, 0 for the table.
    var file: Int
    var line: Int
  }

  private let table: [CommandTable.Row]
  private var entries: [Pane: [[KeyPress]: Entry]] = [:]
  /// Keys in the order in which they were bound.
  private(set) var order: [[KeyPress]] = []
  private var file = 0
  /// What could not be bound of the table, as sentences.
  private(set) var conflicts: [String] = []

  init(_ rows: [CommandTable.Row]) {
    table = rows
    for row in rows {
      for (ordinal, notation) in row.keys.enumerated() { bind(notation, row, ordinal) }
    }
  }

  private mutating func bind(_ notation: String, _ row: CommandTable.Row, _ ordinal: Int) {
    guard let key = KeyPress(notation: notation) else {
      conflicts.append("\(row.command.rawValue): \(notation) is no key")
      return
    }
    let binding = Keymap.Binding(row.command, ordinal: ordinal)
    if !order.contains([key]) { order.append([key]) }
    for pane in Pane.allCases where row.panes.contains(pane) {
      let entry = Entry(binding: binding, file: 0, line: 0)
      guard let old = entries[pane, default: [:]].updateValue(entry, forKey: [key])?.binding.command else {
        continue
      }
      conflicts.append("\(pane.word): \(notation) is both \(old) and \(row.command)")
    }
  }

  /// Applies the rules of a file; what cannot be is left out and named.
  mutating func apply(_ rules: [KeyRule]) -> [LineMistake] {
    file += 1
    return rules.compactMap { rule in
      fault(of: rule).map { LineMistake(line: rule.line, text: $0) }
    }
  }

  private mutating func fault(of rule: KeyRule) -> SafeText? {
    switch rule.change {
    case .unbindAll:
      entries = entries.mapValues { $0.filter { $0.value.file == file } }
      return nil
    case .unbind(let keys, let panes): return unbind(keys, panes)
    case .bind(let keys, let actions, let panes):
      return bind(keys, Entry(binding: .init(actions: actions), file: file, line: rule.line), panes)
    }
  }

  private mutating func unbind(_ keys: [KeyPress], _ panes: PaneSet) -> SafeText? {
    var hadSome = false
    for pane in Pane.allCases where panes.contains(pane) {
      if entries[pane]?.removeValue(forKey: keys) != nil { hadSome = true }
    }
    return hadSome ? nil : "\(Self.notation(of: keys)) is bound to nothing"
  }

  private mutating func bind(_ keys: [KeyPress], _ entry: Entry, _ panes: PaneSet) -> SafeText? {
    let wanted = Pane.allCases.filter { panes.contains($0) }
    for pane in wanted {
      let rival = entries[pane]?.first { Self.collide($0.key, keys) && $0.value.file == entry.file }
      guard let rival else { continue }
      let other: SafeText = rival.key == keys ? "" : " as \(Self.notation(of: rival.key))"
      return "\(Self.notation(of: keys)) is already bound in line \(rival.value.line)\(other)"
    }
    for pane in wanted {
      entries[pane] = entries[pane, default: [:]].filter { !Self.collide($0.key, keys) }
      entries[pane]?[keys] = entry
    }
    if !order.contains(keys) { order.append(keys) }
    return nil
  }

  /// Whether both cannot be bound: they are the same, or one begins the other.
  private static func collide(_ one: [KeyPress], _ other: [KeyPress]) -> Bool {
    one.starts(with: other) || other.starts(with: one)
  }

  func binding(of keys: [KeyPress], in pane: Pane) -> Keymap.Binding? { entries[pane]?[keys]?.binding }

  /// Whether nothing is bound that these keys begin or that begins with them.
  func isFree(_ keys: [KeyPress], in pane: Pane) -> Bool {
    entries[pane]?.contains { Self.collide($0.key, keys) } != true
  }

  static func notation(of keys: [KeyPress]) -> SafeText {
    SafeText(line: keys.map { $0.notation ?? "?" }.joined(separator: " "))
  }
}

extension KeymapBuilder {
  var keymap: Keymap {
    Keymap(bindings: entries.mapValues { $0.mapValues(\.binding) }, rows: rows, macros: macros)
  }

  private var rows: [CommandTable.Row] {
    let keys = keysOfCommands
    return table.compactMap { row in
      var row = row
      row.keys = keys[row.command] ?? []
      return row.keys.isEmpty ? nil : row
    }
  }

  /// In writing, in the order in which they were bound.
  private var keysOfCommands: [Command: [String]] {
    var result: [Command: [String]] = [:]
    for keys in order {
      let notation = Self.notation(of: keys).string
      for command in bindings(of: keys).compactMap(\.command) where result[command]?.last != notation {
        result[command, default: []].append(notation)
      }
    }
    return result
  }

  private var macros: [Keymap.Macro] {
    order.compactMap { keys in
      let macro = bindings(of: keys).first { $0.command == nil }
      return macro.map { Keymap.Macro(keys: Self.notation(of: keys), actions: $0.words) }
    }
  }

  private func bindings(of keys: [KeyPress]) -> [Keymap.Binding] {
    Pane.allCases.compactMap { binding(of: keys, in: $0) }
  }
}

extension Keymap.Binding {
  /// "read; next-unread", as in a configuration file.
  var words: SafeText {
    let words = actions.map { action in
      switch action {
      case .command(.nthSection, let ordinal): "\(Command.nthSection.rawValue) \(ordinal + 1)"
      case .command(let command, _): command.rawValue
      case .line(let line): ":" + line.string
      }
    }
    return SafeText(line: words.joined(separator: "; "))
  }
}
