import NewsModel

/// What a line after `:` can go on with: a command, then what the command takes.
struct CommandCompletion {
  private let sections: [SafeText]
  private let themes: [SafeText]
  private let filters: [SafeText]

  init(_ state: ReaderState) {
    sections = state.summary?.sections.map(\.name) ?? []
    themes = state.knownThemes.map { SafeText(line: $0.name) }
    filters = state.filters.map(\.name)
  }

  /// Whole lines that begin with what was typed, capitals or not, in the order of their tables.
  func lines(for typed: SafeText) -> [SafeText] {
    let line = typed.string
    guard let blank = line.firstIndex(of: " ") else {
      return (Self.verbs + Self.commands).filter { Self.begins($0, with: line) }.map {
        SafeText(text: $0.verb + ($0.takesMore ? " " : ""))
      }
    }
    let verb = line[..<blank]
    let rest = String(line[blank...].drop { $0 == " " })
    return arguments(of: verb).filter { Self.begins($0.string, with: rest) }.map {
      SafeText(text: "\(verb) \($0)")
    }
  }

  private func arguments(of verb: Substring) -> [SafeText] {
    switch verb {
    case "section": sections
    case "theme": themes
    case "sort":
      (HeadlineQuery.Order.allCases.map(\.rawValue) + CommentThread.Order.allCases.map(\.rawValue)).map {
        SafeText(line: $0)
      }
    case "filter": ["unread", "starred", "commented", "in:", "by:", "from:", "since:"] + filters
    case "save", "forget": filters
    default: []
    }
  }

  private struct Verb {
    var verb: String
    var takesMore: Bool
  }

  /// Each once, though it may have several rows.
  private static let verbs = CommandLineTable.rows.reduce(into: [Verb]()) { verbs, row in
    let words = row.words.dropFirst().split(separator: " ")
    let verb = words.first.map(String.init) ?? ""
    if verbs.last?.verb != verb { verbs.append(Verb(verb: verb, takesMore: words.count > 1)) }
  }

  /// What keys do, by name: after what has a form of its own on the line.
  private static let commands = Command.allCases.map { Verb(verb: $0.rawValue, takesMore: false) }
    .filter { command in !verbs.contains { $0.verb == command.verb } }

  private static func begins(_ verb: Verb, with typed: String) -> Bool { begins(verb.verb, with: typed) }

  private static func begins(_ text: String, with typed: String) -> Bool {
    text.lowercased().hasPrefix(typed.lowercased())
  }
}
