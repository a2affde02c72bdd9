import TestSupport
import Testing

/// The files of a paper over ssh, as `setup-ssh` writes them for an operator to look at.
@Suite struct SetupFilesTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func write(_ words: String...) throws -> ProgramResult {
    try runProgram(try BuiltProgram.path(), ["setup-ssh", "--quiet", folder.file("setup")] + words)
  }

  private static let names = [
    "O'Neil's Post", "'", "''; exit 7; '", "$(exit 7) `exit 7` \\ \" # %k", "-x", "Żółw’s",
  ]

  /// Every script parses, and the door is told the name letter by letter.
  @Test(arguments: names)
  func theNameOfThePaperIsOneWordInEveryFile(name: String) throws {
    let program = try folder.write("program", "#!/bin/sh\nprintf '%s\\n' \"$@\"\n")
    #expect(try runProgram("chmod", ["755", program]).status == 0)
    let written = try write("--paper", name, "--program", program)
    #expect(written.status == 0, "\(written)")
    for script in ["keys", "session", "guest", "operate", "install.sh"] {
      let parsed = try runProgram("sh", ["-n", folder.file("setup/\(script)")])
      #expect(parsed.status == 0 && parsed.output.isEmpty, "\(script): \(parsed)")
    }
    for door in ["session", "guest"] {
      let said = try runProgram(folder.file("setup/\(door)"), []).stdout.split(separator: "\n").map(
        String.init)
      let index = try #require(said.firstIndex(of: "--paper"))
      #expect(said[index + 1] == name && said[index + 2] == "--config", "\(said)")
    }
  }

  /// sshd reads it with a key of the host's, made for it.
  @Test(.enabled(if: FileTree.exists("/usr/sbin/sshd")))
  func sshdTakesTheConfiguration() throws {
    #expect(try write("--paper", "O'Neil's Post", "--etc", folder.path, "--listen", "::1").status == 0)
    let key = folder.file("ssh_host_ed25519_key")
    #expect(try runProgram("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", key]).status == 0)
    let result = try runProgram("/usr/sbin/sshd", ["-t", "-f", folder.file("setup/sshd_config")])
    #expect(!result.stderr.contains("sshd_config"), "\(result)")
  }

  @Test(arguments: [
    ["--paper", "Two\nlines"], ["--listen", "a b"], ["--listen", "'"], ["--listen", ""],
    ["--guest", "Guest"],
    ["--guest", "a:b"], ["--guest", "-x"], ["--guest", "root"], ["--guest", "paper"],
    ["--user", "broadsheet-keys"],
    ["--user", "x; id"], ["--user", ""],
  ])
  func whatCouldMeanSomethingElseIsRefused(words: [String]) throws {
    let result = try write(words[0], words[1])
    #expect(result.status == 2 && result.stderr.contains(words[0]), "\(result)")
    #expect(!FileTree.exists(folder.file("setup")))
  }
}
