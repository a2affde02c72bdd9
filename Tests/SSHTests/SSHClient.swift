import Glibc
import TestSupport

/// Somebody with a key of their own, or none, and OpenSSH's client.
struct SSHClient {
  let host: SSHHost
  let user: String
  let keys: [String]

  /// - Parameter keyCount: made afresh.
  init(_ host: SSHHost, user: String = "paper", keyCount: Int = 1) throws {
    self.host = host
    self.user = user
    keys = try (0..<keyCount).map { _ in try Self.makeKey(host) }
  }

  init(_ host: SSHHost, user: String = "paper", keys: [String]) {
    (self.host, self.user, self.keys) = (host, user, keys)
  }

  private static func makeKey(_ host: SSHHost) throws -> String {
    let path = host.folder.file("key-\(UInt64.random(in: .min ... .max))")
    let made = try runProgram("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "", "-f", path])
    guard made.status == 0 else { throw SetupFailure(text: made.description) }
    return path
  }

  func words(_ options: [String], _ command: [String]) -> [String] {
    [
      "-F", "none", "-p", String(host.port), "-o", "IdentitiesOnly=yes", "-o", "IdentityAgent=none", "-o",
      "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "-o", "LogLevel=ERROR", "-o",
      "PreferredAuthentications=publickey,none",
    ] + keys.flatMap { ["-i", $0] } + options + ["\(user)@127.0.0.1"] + command
  }

  /// On a terminal.
  func open(
    _ options: [String] = [], _ command: [String] = [], columns: Int = 100, rows: Int = 30,
    terminal: String = "xterm-256color", environment: [String: String] = [:]
  ) throws -> TerminalSession {
    try TerminalSession(
      "ssh", words(["-t"] + options, command), columns: columns, rows: rows, terminal: terminal,
      environment: environment)
  }

  /// On pipes.
  func run(
    _ command: String..., options: [String] = [], stdin: String = "", environment: [String: String] = [:]
  ) throws -> ProgramResult {
    try runProgram(
      "ssh", words(options, command), stdin: stdin, environment: environment, timeout: .seconds(60))
  }
}

extension SSHClient {
  /// Comes in as a stranger, chooses a name and is a reader.
  func join(as name: String) throws -> TerminalSession {
    let session = try open()
    try session.waitFor("Choose a name")
    session.send(name)
    session.send(.enter)
    try session.waitFor("Welcome, \(name)")
    return session
  }
}
