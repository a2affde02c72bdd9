/// The commands of the built program, with their options and verbs, as it lists them itself: a test that has a row for
/// each of them fails when a new one comes without.
package struct CommandTable {
  package let names: [String]

  package init() throws {
    let help = try runProgram(try BuiltProgram.path(), ["--help"]).stdout
    names = help.split(separator: "\n").compactMap { line in
      guard line.hasPrefix("  "), line.dropFirst(2).first?.isLetter == true else { return nil }
      return line.split(separator: " ").first.map(String.init)
    }
  }

  /// The command's own options that take a value, as `--reason`.
  package func options(of name: String) throws -> [String] {
    let help = try runProgram(try BuiltProgram.path(), [name, "--help"]).stdout
    let own = help.components(from: "\nOptions:\n", to: "\nOptions for every command:")
    return own.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let place = words.firstIndex(where: { $0.hasPrefix("--") }), words.count > place + 1 else {
        return nil
      }
      let isValue = words[place + 1].allSatisfy { $0.isUppercase }
      return isValue ? String(words[place]) : nil
    }
  }

  /// What a command of several verbs says that it takes.
  package func verbs(of name: String) throws -> [String] {
    let said = try runProgram(try BuiltProgram.path(), [name, "no-such-verb"]).stderr
    let list = said.components(from: "\(name) takes ", to: "\n").components(from: "", to: ", not ")
    return list.split(separator: ", ").flatMap { part in
      let alternatives =
        part.hasPrefix("policy") ? [part] : part.split(separator: " or ")[...].map { $0[...] }
      return alternatives.compactMap { $0.split(separator: " ").first.map(String.init) }
    }
  }
}

extension String {
  /// What stands between two texts; to the end where the second is missing, and all where the first is empty.
  fileprivate func components(from start: String, to end: String) -> String {
    var rest = self[...]
    if !start.isEmpty {
      guard let first = rest.firstRange(of: start) else { return "" }
      rest = rest[first.upperBound...]
    }
    guard let last = rest.firstRange(of: end) else { return String(rest) }
    return String(rest[..<last.lowerBound])
  }
}
