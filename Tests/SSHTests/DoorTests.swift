import Glibc
import TestSupport
import Testing

/// Every way in that is none: the rows about security of what was tried with sshd.
@Suite(.serialized, .enabled(if: SSHHost.isPossible, "needs root, unshare and sshd"))
struct DoorTests {
  let host: SSHHost

  init() throws {
    host = try SSHHost.shared.get()
  }

  @Test func theHostIsAsTheCheckWantsIt() throws {
    #expect(try host.text("check") == "This host is as it must be.")
  }

  @Test(arguments: ["cat /etc/passwd", "sh", "whoami; id", "help\u{1B}[2J", "link $(id)", "x -c id", "../x"])
  func aCommandIsNotRun(command: String) throws {
    for user in ["paper", "guest"] {
      let client = user == "guest" ? SSHClient(host, user: user, keys: []) : try SSHClient(host)
      let result = try client.run(command)
      #expect(result.status == 2)
      #expect(result.stdout == "")
      #expect(result.stderr.split(separator: "\n").count == 1)
      #expect(
        !result.stderr.contains("root:") && !result.stderr.contains("\u{1B}")
          && !result.stderr.contains("uid="))
    }
  }

  @Test func withoutATerminalOneLineIsSaid() throws {
    let result = try SSHClient(host).run(options: ["-T"])
    #expect(result.status == 2 && result.stderr.split(separator: "\n").count == 1 && result.stdout == "")
  }

  /// A word alone, since ssh takes an option behind the host for its own.
  @Test(arguments: [["linear"], ["--", "--linear"]])
  func theReaderSpeaksInLines(words: [String]) throws {
    let session = try SSHClient(host, user: "guest", keys: []).open([], words)
    try session.waitFor("lists the keys")
    session.send("Q")
    #expect(try session.exitStatus() == .exited(0))
    #expect(!session.written.contains(0x1B))
  }

  @Test(arguments: [["ascii"], ["--", "--ascii"]])
  func theReaderIsDrawnWithASCII(words: [String]) throws {
    let session = try SSHClient(host, user: "guest", keys: []).open([], words)
    try session.waitFor("Headlines")
    session.send("Q")
    #expect(try session.exitStatus() == .exited(0))
    #expect(!session.written.contains { $0 >= 0x80 })
  }

  @Test func filesAreNotServed() throws {
    let client = try SSHClient(host)
    let words = client.words(["-s"], ["sftp"])
    let result = try runProgram("ssh", words, stdin: "", timeout: .seconds(60))
    #expect(result.status != 0 && result.stdout == "")
  }

  @Test func nothingIsForwarded() throws {
    let client = try SSHClient(host)
    let remote = try client.run("whoami", options: ["-o", "ExitOnForwardFailure=yes", "-R", "0:127.0.0.1:9"])
    #expect(remote.status == 255)
    let local = try runProgram(
      "ssh", client.words(["-W", "127.0.0.1:\(host.port)"], []), timeout: .seconds(60))
    #expect(local.status != 0 && !local.stdout.contains("SSH-2.0"))
  }

  @Test func theEnvironmentOfTheClientStaysOutside() throws {
    let client = try SSHClient(host)
    let names = [
      "LESSOPEN", "TERMINFO", "TERMINFO_DIRS", "LC_ALL", "BROADSHEET_STORE", "BROADSHEET_THEME", "LD_PRELOAD",
      "TZ",
    ]
    let session = try client.open(
      names.flatMap { ["-o", "SendEnv=\($0)"] },
      environment: Dictionary(uniqueKeysWithValues: names.map { ($0, "/tmp/nowhere") }))
    try session.waitFor("Choose a name")
    let found = try Self.sessions(of: host).map { try FileTree.read("/proc/\($0)/environ") }
    #expect(!found.isEmpty)
    for bytes in found { #expect(!String(decoding: bytes, as: UTF8.self).contains("nowhere")) }
  }

  /// Processes that run a session on this host's store.
  static func sessions(of host: SSHHost) throws -> [Int32] {
    FileTree.names(in: "/proc").compactMap { Int32($0) }.filter { process in
      guard let bytes = try? FileTree.read("/proc/\(process)/cmdline") else { return false }
      let words = String(decoding: bytes, as: UTF8.self)
      return words.contains("broadsheet\0session") && words.contains(host.store)
    }
  }

  @Test(arguments: [
    "../../../tmp/x", "/tmp/x", "xterm\u{1B}]0;x\u{7}", "no-such-terminal", "xterm-kitty", "vt100",
  ])
  func anyNameOfATerminalDoes(name: String) throws {
    let session = try SSHClient(host).open(terminal: name)
    try session.waitFor("Choose a name")
    session.send(.escape)
    try session.waitForGone("Choose a name")
    session.send("Q")
    #expect(try session.exitStatus() == .exited(0))
    #expect(!String(decoding: session.written, as: UTF8.self).contains("]0;x"))
  }

  @Test func aWindowOfNoSizeIsRead() throws {
    // Its standard input is a pipe, so ssh has no size to send, and sends 0 0.
    let words = try SSHClient(host).words(["-tt"], [])
    let script = "stty raw -echo; cat | ssh \"$@\" | cat"
    let session = try TerminalSession("sh", ["-c", script, "sh"] + words)
    try session.waitFor("Choose a name")
    session.send(.control("c"))
    try session.waitForGone("Choose a name")
    session.send("Q")
    try session.waitUntil("to give the screen back") { !$0.isAlternateScreen }
  }

  /// Of the configuration beside the host key, which no reader can change.
  @Test func theOperatorsSettingsAreEveryReaders() throws {
    let session = try SSHClient(host, user: "guest", keys: []).open()
    try session.waitFor("Open day at the printing works")
    session.send("x")
    try session.waitFor("Comment policy")
    session.send(.escape)
    try session.waitForGone("Comment policy")
    session.send("Q")
    #expect(try session.exitStatus() == .exited(0))
  }

  @Test func theRightKeyAmongManyIsFound() throws {
    let known = try SSHClient(host)
    _ = try known.join(as: "Ida Wren")
    // A stranger's key that is offered first lets a stranger in, who is told so.
    let first = SSHClient(host, keys: known.keys + (try SSHClient(host)).keys)
    #expect(try first.run("whoami").stdout.hasPrefix("Ida Wren"))
    let last = SSHClient(host, keys: (try SSHClient(host)).keys + known.keys)
    #expect(try last.run("whoami").stdout.contains("nobody yet"))
  }

  @Test func oneSessionAConnection() throws {
    let client = try SSHClient(host)
    let control = host.folder.file("mux")
    let session = try client.open(["-M", "-S", control])
    try session.waitFor("Choose a name")
    let master = try runProgram(
      "ssh", client.words(["-S", control, "-O", "check"], []), timeout: .seconds(60))
    #expect(master.status == 0 && master.stderr.contains("Master running"))
    // A client that is refused there would go and open a connection of its own.
    let second = try runProgram(
      "ssh", client.words(["-S", control, "-o", "ProxyCommand=false"], ["whoami"]), timeout: .seconds(60))
    #expect(second.status == 255 && second.stdout == "", "\(second)")
    #expect(session.isRunning)
  }

  @Test func aDeadClientsSessionIsGoneWithinTwoSecondsAndItsWordsAreKept() throws {
    let client = try SSHClient(host)
    let session = try client.join(as: "Jo Penn")
    session.send("c")
    try session.waitFor("comments")
    try session.confirm("C", "accept it? y/n")
    try session.waitFor("C-s send")
    session.send("Half a thought")
    try session.waitFor("Half a thought")
    let before = Set(try Self.sessions(of: host))
    session.kill()
    let killed = ContinuousClock.now
    try wait("the session to end") { try !before.isSubset(of: Self.sessions(of: host)) }
    #expect(ContinuousClock.now - killed < .seconds(2))
    let again = try client.open()
    try again.waitFor(":resume")
  }

  /// Held in the middle of its work by somebody who writes to the store, a verb learns of its client's end when it speaks.
  @Test func aDeadClientWithoutATerminalLeavesNothingBehind() throws {
    let client = try SSHClient(host)
    try client.join(as: "Kit Moss").send("Q")
    let writer = try TerminalSession("sqlite3", [host.store])
    try writer.waitFor("sqlite>")
    writer.send("begin immediate;")
    writer.send(.enter)
    writer.send("select 'held' || 'now';")
    writer.send(.enter)
    try writer.waitFor("heldnow")
    let before = Set(try Self.sessions(of: host))
    let asking = try TerminalSession("ssh", client.words(["-T"], ["link"]))
    var held: Set<Int32> = []
    try wait("a verb to begin") {
      held = Set(try Self.sessions(of: host)).subtracting(before)
      return !held.isEmpty
    }
    asking.kill()
    _ = try asking.exitStatus()
    writer.send("commit;")
    writer.send(.enter)
    try wait("the verb to end") { try held.isDisjoint(with: Self.sessions(of: host)) }
  }

  private func wait(_ what: String, until isTrue: () throws -> Bool) throws {
    let deadline = ContinuousClock.now + .seconds(20)
    while try !isTrue() {
      guard ContinuousClock.now < deadline else { throw SetupFailure(text: "waited for \(what)") }
      usleep(20_000)
    }
  }
}
