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

  @Test func withoutAFileItSaysWhereOneWouldBe() throws {
    let result = try Paper().run("config", "check")
    #expect(result.status == 0 && result.stdout.contains("/.config/broadsheet/config"), "\(result)")
  }

  @Test(arguments: [
    ["config", "fly"], ["config", "check", "now"], ["config", "--config", "/nowhere/at-all"],
  ])
  func wrongWordsAreNamed(words: [String]) throws {
    let result = try Paper().run(words)
    #expect(result.status == 2 && !result.stderr.isEmpty && result.stdout.isEmpty, "\(result)")
  }
}
