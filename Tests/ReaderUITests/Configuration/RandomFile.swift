import NewsModel
import TestSupport

@testable import ReaderUI

/// Lines of a configuration that make sense, mostly, with keys that get in each other's way.
struct RandomFile {
  static let keys =
    ["j", "g", "r", "q", "3", "Space", "\"", "\\", "#", ";", "C-x", "C-\\", "F5", "é"]
    + CommandTable.rows.flatMap(\.keys)

  private static let words = ["Border", "\"", "\\", "#", "a  b", "é", "\u{301}", "'", ";", "in", "list", ""]

  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  mutating func text() -> String {
    (0..<Int.random(in: 1...14, using: &generator)).map { _ in line() + "\n" }.joined()
  }

  private mutating func any<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &generator)]
  }

  private mutating func line() -> String {
    switch Int.random(in: 0..<8, using: &generator) {
    case 0, 1: set()
    case 2, 3, 4: "bind \(sequence()) \(quoted(action()))\(panes())"
    case 5: "macro \(sequence()) \(quoted(action() + "; " + action()))\(panes())"
    case 6: "unbind \(sequence())\(panes())"
    default: any(["unbind all\nbind Q quit", "lock theme mouse", "bind M-: command"])
    }
  }

  private mutating func set() -> String {
    let setting = any(Setting.allCases)
    let value =
      switch setting.kind {
      case .flag: any(["yes", "no"])
      case .choice(let names): any(names)
      case .number(let range): String(Int.random(in: range, using: &generator))
      case .text: any(Self.words) + any([" ", ""]) + any(Self.words)
      }
    return "set \(setting.rawValue) \(quoted(value))"
  }

  private mutating func sequence() -> String {
    let count = any([1, 1, 2])
    return quoted((0..<count).map { _ in any(Self.keys) }.joined(separator: " "))
  }

  private mutating func action() -> String {
    let command = any(CommandTable.rows).command
    if command == .nthSection { return "nth-section \(Int.random(in: 1...20, using: &generator))" }
    return any([command.rawValue, command.rawValue, ":section " + any(Self.words)])
  }

  private mutating func panes() -> String {
    any(["", "", " in list", " in article", " in list comments"])
  }

  private func quoted(_ word: String) -> String { ConfigurationWords.quoted(word) }
}
