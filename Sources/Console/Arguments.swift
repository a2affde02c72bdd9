import CGetopt
import Glibc
import NewsModel

/// What was typed after a command's name, told apart by `getopt_long`.
package struct Arguments: Hashable, Sendable {
  private var given: [String: [String]] = [:]
  package private(set) var operands: [String] = []

  package subscript(name: String) -> String? { given[name]?.last }

  package func has(_ name: String) -> Bool { given[name] != nil }

  /// - Parameter words: without the program's and the command's name.
  /// - Throws: `.wrongUsage` that names the word.
  package init(_ words: [String], for command: CommandSpec) throws(Failure) {
    let specs = command.options + CommandSpec.global
    let vector = CStringVector(["broadsheet \(command.name)"] + words)
    let names = CStringVector(specs.map(\.name))
    var table = zip(names.pointers, specs.indices).map { name, index in
      option(
        name: name, has_arg: specs[index].argument == nil ? no_argument : required_argument, flag: nil,
        val: 256 + Int32(index))
    }
    table.append(option())
    defer { withExtendedLifetime((vector, names)) {} }
    getopt_restart()
    var pointers = vector.pointers + [nil]
    let letters = Self.letters(of: specs)
    while true {
      let code = getopt_long(Int32(words.count + 1), &pointers, letters, table, nil)
      if code == -1 { break }
      try take(code, specs, lastWord: Self.word(pointers, before: Int(getopt_index())))
    }
    operands = pointers[Int(getopt_index())...].compactMap { $0.map { String(cString: $0) } }
    try check(command)
  }

  private mutating func take(
    _ code: Int32, _ specs: [OptionSpec], lastWord: String
  ) throws(Failure) {
    let spec = specs.indices.contains(Int(code) - 256) ? specs[Int(code) - 256] : nil
    let byLetter = specs.first { $0.letter?.asciiValue.map(Int32.init) == code }
    guard let spec = spec ?? byLetter, code != 63, code != 58 else {
      let fault = code == 58 ? "the option \(lastWord) needs an argument" : "there is no option \(lastWord)"
      throw Failure(.wrongUsage, SafeText(line: fault))
    }
    let value = spec.argument == nil ? "" : getopt_argument().map { String(cString: $0) } ?? ""
    given[spec.name, default: []].append(value)
  }

  private func check(_ command: CommandSpec) throws(Failure) {
    guard !has("help"), !has("version"), !command.count.contains(operands.count) else { return }
    let fault =
      operands.count < command.count.lowerBound
      ? "missing operand: broadsheet \(command.name) \(command.operands)"
      : "too many operands: \(operands.dropFirst(command.count.upperBound).joined(separator: " "))"
    throw Failure(.wrongUsage, SafeText(line: fault))
  }

  private static func letters(of specs: [OptionSpec]) -> String {
    // The colon in front asks for ':' where an argument is missing.
    ":" + specs.compactMap { spec in spec.letter.map { spec.argument == nil ? "\($0)" : "\($0):" } }.joined()
  }

  private static func word(_ pointers: [UnsafeMutablePointer<CChar>?], before index: Int) -> String {
    guard index > 0, index <= pointers.count, let pointer = pointers[index - 1] else { return "?" }
    return String(cString: pointer)
  }
}
