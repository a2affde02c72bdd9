import TestSupport
import Testing

/// `broadsheet config` on real files.
@Suite struct ConfigTests {
  @Test func itPrintsAFileThatIsSound() throws {
    let paper = try Paper()
    let text = try paper.lines("config").joined(separator: "\n")
    #expect(text.contains("#set theme") && text.contains("#bind j down"))
    try paper.folder.write("config", Array(text.utf8))
    let result = try paper.run("config", "check", "--config", paper.folder.file("config"))
    #expect(result.status == 0 && result.stdout.contains("is sound"), "\(result)")
  }

  @Test func everyMistakeIsNamedWithFileAndLine() throws {
    let paper = try Paper()
    let path = paper.folder.file("config")
    try paper.folder.write("config", Array("set mouse no\nset mouse so\nbind x fly\n".utf8))
    let result = try paper.run("config", "check", "--config", path)
    #expect(result.status == 1 && result.stdout.isEmpty)
    let lines = result.stderr.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].contains("\(path):2: “mouse” takes yes or no"))
    #expect(lines[1].contains("\(path):3: there is no command “fly”"))
  }

  @Test func whatIsNamedAndNotThereIsAMistake() throws {
    let paper = try Paper()
    let theme = try paper.folder.write("broken.theme", Array("text = blu\n".utf8))
    let mistakes: [(line: String, words: String)] = [
      ("set theme nope", "there is no theme nope"),
      ("set theme /nowhere/a.theme", "/nowhere/a.theme cannot be read"),
      ("set theme \(theme)", "“blu”"), ("set language xx", "language xx"),
      ("set policy /nowhere/policy", "/nowhere/policy cannot be read"),
      ("macro X \"read; :nosuch x\"", "“:nosuch”"),
      ("macro Y :", "a colon takes"),
    ]
    let path = try paper.folder.write("config", Array(mistakes.map { $0.line + "\n" }.joined().utf8))
    let result = try paper.run("config", "check", "--config", path)
    #expect(result.status == 1)
    let lines = result.stderr.split(separator: "\n")
    try #require(lines.count == mistakes.count, "\(result)")
    for (number, (line, mistake)) in zip(lines, mistakes).enumerated() {
      #expect(line.contains("\(path):\(number + 1): ") && line.contains(mistake.words), "\(line)")
    }
  }

  @Test func whatIsThereIsSound() throws {
    let paper = try Paper()
    let text = """
      set theme night
      set language en_GB
      set language C
      macro X "read; :section borders"
      bind x :q

      """
    let path = try paper.folder.write("config", Array(text.utf8))
    let result = try paper.run("config", "check", "--config", path)
    #expect(result.status == 0 && result.stdout.contains("is sound"), "\(result)")
  }

  @Test func itWritesTheFileItselfAndLosesNothing() throws {
    let paper = try Paper()
    let home = paper.folder.file("home")
    try paper.folder.write("home/x", "")
    let run = { (words: String...) in
      try runProgram(
        try BuiltProgram.path(), words, environment: ["HOME": home, "BROADSHEET_STORE": paper.store])
    }
    let first = try run("config", "--write")
    let path = home + "/.config/broadsheet/config"
    #expect(first.status == 0 && first.stdout == "\(path) holds what is in force.\n", "\(first)")
    let mine = "# Mine.\nset mouse no\nmacro X \"star; down\" in list\n"
    try paper.folder.write("home/.config/broadsheet/config", mine)
    let second = try run("config", "--write")
    #expect(second.status == 0 && second.stdout.contains("in \(path).old"), "\(second)")
    let written = try text(of: paper, "config")
    #expect(written.contains("\nset mouse no\n") && written.contains("\nmacro X \"star; down\" in list\n"))
    #expect(try text(of: paper, "config.old") == mine)
    #expect(try run("config", "--write").status == 0)
    #expect(try text(of: paper, "config") == written && text(of: paper, "config.old") == mine)
    #expect(try run("config").stdout == written)
    try paper.folder.write("home/.config/broadsheet/config", written + "set theme rose\n")
    #expect(try run("config", "--write").stdout.contains("in \(path).old2"))
    #expect(try text(of: paper, "config.old") == mine, "what was kept first stays")
  }

  private func text(of paper: Paper, _ name: String) throws -> String {
    String(decoding: try paper.folder.read("home/.config/broadsheet/" + name), as: UTF8.self)
  }

  @Test func aFileWithMistakesIsNotWrittenOver() throws {
    let paper = try Paper()
    let path = try paper.folder.write("config", "set mouse no\nbind x fly\n")
    let result = try paper.run("config", "--write", "--config", path)
    #expect(result.status == 1 && result.stderr.contains("stays as it is"), "\(result)")
    #expect(result.stderr.contains("\(path):2: there is no command"))
    #expect(String(decoding: try paper.folder.read("config"), as: UTF8.self) == "set mouse no\nbind x fly\n")
  }

  @Test func aLinkStaysALink() throws {
    let paper = try Paper()
    try paper.folder.write("dotfiles/config", "set mouse no\n")
    _ = try runProgram("ln", ["-s", "dotfiles/config", paper.folder.file("config")])
    #expect(try paper.run("config", "--write", "--config", paper.folder.file("config")).status == 0)
    let written = String(decoding: try paper.folder.read("dotfiles/config"), as: UTF8.self)
    #expect(written.contains("\nset mouse no\n"))
    #expect(try runProgram("readlink", [paper.folder.file("config")]).stdout == "dotfiles/config\n")
  }

  @Test func aByteThatIsNoUTF8IsNamedWithItsLine() throws {
    let paper = try Paper()
    let path = try paper.folder.write("config", Array("set mouse no\nset paper Caf".utf8) + [0xE9, 0x0A])
    let result = try paper.run("config", "check", "--config", path)
    #expect(
      result.status == 1 && result.stderr.contains("\(path):2: a byte of this line is no UTF-8"), "\(result)")
  }

  /// A folder in the place of the file: even root cannot read that.
  @Test func anOwnFileThatCannotBeReadIsNamed() throws {
    let paper = try Paper()
    try paper.folder.write("home/.config/broadsheet/config/x", "")
    let result = try runProgram(
      try BuiltProgram.path(), ["config", "check"], environment: ["HOME": paper.folder.file("home")])
    #expect(result.status == 1 && result.stdout.isEmpty, "\(result)")
    #expect(result.stderr.contains("broadsheet/config cannot be read"), "\(result)")
  }

  @Test func themesAreListed() throws {
    let names = try Paper().lines("config", "themes")
    #expect(names.contains("night") && names.count >= 10)
  }

  @Test func withoutAFileItSaysWhereOneWouldBe() throws {
    let result = try Paper().run("config", "check")
    #expect(result.status == 0 && result.stdout.contains("/.config/broadsheet/config"), "\(result)")
  }

  @Test(arguments: [
    ["config", "fly"], ["config", "check", "now"], ["config", "check", "--write"],
    ["config", "--config", "/nowhere/at-all"],
  ])
  func wrongWordsAreNamed(words: [String]) throws {
    let result = try Paper().run(words)
    #expect(result.status == 2 && !result.stderr.isEmpty && result.stdout.isEmpty, "\(result)")
  }
}
