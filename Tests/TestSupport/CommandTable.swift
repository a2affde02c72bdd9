/// The commands of the built program, with their options and verbs, as it lists them itself: a test that has a row for
/// each of them fails when a new one comes without.
package struct CommandTable {
  package let names: [String]

  /// Several commands stand in a row of the help, before what is said of them.
  package init() throws {
    let help = try runProgram(try BuiltProgram.path(), ["--help"]).stdout
    names = help.part(from: "\n\n", to: "\nOptions").split(separator: "\n").flatMap { row in
      row.dropFirst(2).part(from: "", to: "  ").split(separator: " ").map(String.init)
    }
  }

  /// The command's own options that take a value, as `--reason`.
  package func options(of name: String) throws -> [String] {
    let help = try runProgram(try BuiltProgram.path(), [name, "--help"]).stdout
    return help.part(from: "", to: "\nEvery command takes").split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard line.hasPrefix("  "), let place = words.firstIndex(where: { $0.hasPrefix("--") }),
        words.count > place + 1
      else { return nil }
      return words[place + 1].allSatisfy(\.isUppercase) ? String(words[place]) : nil
    }
  }

  /// What a command of several verbs says that it takes: `list, role NAME ROLE, export|erase [NAME]`.
  package func verbs(of name: String) throws -> [String] {
    let said = try runProgram(try BuiltProgram.path(), [name, "no-such-verb"]).stderr
    let list = said.part(from: "\(name) takes ", to: "\n").part(from: "", to: ", not ")
    return list.split(separator: ", ").flatMap { row in
      row.split(separator: " or ").flatMap { part in
        (part.split(separator: " ").first ?? "").split(separator: "|").map(String.init)
      }
    }
  }
}

extension StringProtocol {
  /// What stands between two texts: from the beginning where the first is empty, to the end where the second is missing.
  fileprivate func part(from start: String, to end: String) -> String {
    var rest = self[...]
    if !start.isEmpty {
      guard let first = rest.firstRange(of: start) else { return "" }
      rest = rest[first.upperBound...]
    }
    return String(rest.firstRange(of: end).map { rest[..<$0.lowerBound] } ?? rest)
  }
}
