import TestSupport
import Testing

/// The manual, as `man` and `mandoc` show it, held against what the program says of itself.
@Suite struct ManualTests {
  @Test(arguments: ["1", "5", "7"], ["C", "C.UTF-8"])
  func eachPageRendersWithoutAWarning(section: String, locale: String) throws {
    let paper = try Paper()
    let path = paper.folder.file("page.\(section)")
    try paper.folder.write("page.\(section)", Array(try paper.run("manual", section).stdout.utf8))
    let man = try runProgram(
      "man", ["--warnings", "-l", path], environment: ["MANPAGER": "cat", "LC_ALL": locale])
    #expect(man.status == 0 && man.stderr.isEmpty && man.stdout.contains("DESCRIPTION"), "\(man)")
    if section != "7" { #expect(man.stdout.contains("...")) }
    let lint = try runProgram("mandoc", ["-T", "lint", path])
    #expect(lint.status == 0 && lint.output.isEmpty, "\(lint)")
  }

  @Test func everyOptionOfEveryCommandIsInItAndNoOther() throws {
    let paper = try Paper()
    let page = try rendered(paper, "1")
    let written = Set(page.filter { $0.hasPrefix("       -") }.compactMap(Self.longOption))
    var known = Set<String>()
    for name in try paper.commandNames() {
      known.formUnion(
        try paper.lines(name, "--help").filter { $0.hasPrefix("  ") }.flatMap(Self.longOptions))
    }
    known.formUnion(try paper.lines("--help").compactMap(Self.longOption))
    #expect(written == known, "\(written.symmetricDifference(known))")
  }

  @Test func everyKeyAndCommandIsInItAndNoOther() throws {
    let paper = try Paper()
    let bindings = try paper.lines("config").filter { $0.hasPrefix("#bind ") }
      .map { $0.dropFirst(6).split(separator: " ").map(String.init) }
    #expect(bindings.count > 60)
    let source = try paper.run("manual").stdout
    let keys = Set(
      Self.terms(of: source, section: "KEYS").flatMap { $0.split(separator: ", ").map(String.init) })
    #expect(keys == Set(bindings.map { $0[0] }), "\(keys.symmetricDifference(bindings.map { $0[0] }))")
    let named = Self.terms(of: try paper.run("manual", "5").stdout, section: "KEYS")
    for command in Set(bindings.map { $0[1] }) {
      #expect(named.contains { $0.hasPrefix(command) }, "\(command)")
    }
  }

  /// Y is another key than y.
  @Test func aKeyAtTheBeginningOfASentenceStaysTheKey() throws {
    let page = try Paper().run("manual", "5").stdout
    #expect(page.contains("y and Y copy by way of the terminal"))
    #expect(page.contains("r and R fetch feeds"))
  }

  @Test(arguments: [
    ("COMPOSER", ["C-s, C-x", "M-<, M->", "k, q"]), ("DESK", ["a", "w, p", "U"]),
    ("LINKS", ["Enter, o", "y"]), ("FILTER", ["Space, x", "/"]),
  ])
  func theKeysOfTheFormsAreInIt(section: String, keys: [String]) throws {
    let terms = Self.terms(of: try Paper().run("manual").stdout, section: section)
    #expect(terms.count >= 7 && Set(keys).isSubset(of: terms), "\(terms)")
  }

  /// A value of an option is not shown with a capital, which would be refused.
  @Test func valuesStandAsTheyAreTyped() throws {
    let paper = try Paper()
    let page = try paper.run("manual").stdout
    let items = page.split(separator: "\n.TP\n").map { $0.split(separator: "\n").prefix(2).map(String.init) }
    var checked = Set<String>()
    for line in try paper.lines("completions", "fish") {
      guard let name = line.split(separator: " -l ").last?.prefix(while: { $0 != " " }),
        let values = line.split(separator: " -a '").last?.prefix(while: { $0 != "'" }), values != line
      else { continue }
      let option = "\\-\\-" + name.split(separator: "-").joined(separator: "\\-") + " "
      for item in items where item.count == 2 && item[0].contains(option) {
        let first = String(item[1].prefix { $0.isLetter })
        let known = Set(values.split(separator: " ").map(String.init))
        if known.contains(first.lowercased()) { checked.insert(first) }
      }
    }
    #expect(checked == ["json", "loopback", "newest", "offensive", "reported", "time"])
    #expect(page.contains("\nreader, member, staff, moderator, admin.\n"))
  }

  @Test func whatIsAskedForOverSSHAndTheRolesAreInIt() throws {
    let page = try Paper().run("manual", "7").stdout
    for word in ["export\\-me", "whoami", "reader", "member", "staff", "moderator", "admin"] {
      #expect(page.contains(word), "\(word)")
    }
  }

  @Test func everySettingIsInIt() throws {
    let paper = try Paper()
    let settings = try paper.lines("config").filter { $0.hasPrefix("#set ") }
      .compactMap { $0.split(separator: " ").dropFirst().first.map(String.init) }
    let terms = Self.terms(of: try paper.run("manual", "5").stdout, section: "SETTINGS")
    #expect(
      Set(terms.compactMap { $0.split(separator: " ").dropFirst().first.map(String.init) }) == Set(settings))
  }

  @Test(arguments: [["manual", "2"], ["manual", "1", "5"], ["completions"], ["completions", "tcsh"]])
  func wrongWordsAreNamed(words: [String]) throws {
    let result = try Paper().run(words)
    #expect(result.status == 2 && !result.stderr.isEmpty && result.stdout.isEmpty, "\(result)")
  }

  private func rendered(_ paper: Paper, _ section: String) throws -> [String] {
    try paper.folder.write("page", Array(try paper.run("manual", section).stdout.utf8))
    let result = try runProgram(
      "man", ["-l", paper.folder.file("page")], environment: ["MANPAGER": "cat", "MANWIDTH": "100"])
    return result.stdout.split(separator: "\n").map(String.init)
  }

  /// Of a row of the help: what stands before its words.
  private static func longOptions(_ row: String) -> [String] {
    let label = row.drop { $0 == " " }.firstRange(of: "  ").map { row[..<$0.lowerBound] } ?? row[...]
    return label.matches(of: /--[a-z-]+/).map { String($0.0) }
  }

  private static func longOption(_ line: String) -> String? {
    let words = line.split(separator: " ")
    guard let first = words.first, first.hasPrefix("-") else { return nil }
    return words.prefix(2).first { $0.hasPrefix("--") }.map(String.init)
  }

  /// What stands in bold before its explanation, as it is typed.
  private static func terms(of source: String, section: String) -> [String] {
    let part = source.split(separator: ".SH \"\(section)\"\n").last?.split(separator: "\n.SH ").first ?? ""
    let lines = part.split(separator: "\n")
    return zip(lines, lines.dropFirst()).compactMap { before, line in
      guard before == ".TP" else { return nil }
      return spelt(String(line.dropFirst(3).dropLast(3)))
    }
  }

  private static func spelt(_ term: String) -> String {
    let names = [
      "\\-": "-", "\\(aq": "'", "\\(ga": "`", "\\(ha": "^", "\\(ti": "~", "\\(dq": "\"", "\\e": "\\",
    ]
    var rest = Substring(term)
    var result = ""
    while let character = rest.first {
      if let (name, meaning) = names.first(where: { rest.hasPrefix($0.key) }) {
        result += meaning
        rest = rest.dropFirst(name.count)
      } else {
        result.append(character)
        rest = rest.dropFirst()
      }
    }
    return result
  }
}
