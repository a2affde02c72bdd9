extension Paper {
  /// The names of all commands, as the manual lists them.
  package func commandNames() throws -> [String] {
    let page = try run("manual").stdout
    let commands = page.split(separator: ".SH \"COMMANDS\"\n").last?.split(separator: ".SH ").first ?? ""
    return commands.split(separator: "\n").compactMap { line in
      guard line.hasPrefix(".SS \"") else { return nil }
      let name = line.dropFirst(5).prefix { $0 != " " && $0 != "\"" }
      return name.split(separator: "\\").joined()
    }
  }
}
