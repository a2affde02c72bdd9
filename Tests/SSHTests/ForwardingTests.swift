import Glibc
import TestSupport
import Testing

/// Nothing but a session goes through the paper's sshd, whatever the client asks for.
@Suite(.serialized, .enabled(if: SSHHost.isPossible, "needs root, unshare and sshd"))
struct ForwardingTests {
  let host: SSHHost

  init() throws {
    host = try SSHHost.shared.get()
  }

  /// What sshd holds for each of the two accounts, after every `Match`.
  @Test(arguments: ["paper", "guest"]) func everyWayIsShutInTheConfiguration(user: String) throws {
    let told = try host.inside(
      "/usr/sbin/sshd", "-T", "-f", "/srv/etc/sshd_config", "-C", "user=\(user),host=h,addr=127.0.0.1")
    let lines = told.stdout.split(separator: "\n").map(String.init)
    for line in [
      "disableforwarding yes", "allowtcpforwarding no", "allowstreamlocalforwarding no",
      "allowagentforwarding no", "x11forwarding no", "permittunnel no", "permituserrc no", "gatewayports no",
      "permituserenvironment no", "maxsessions 1",
    ] { #expect(lines.contains(line), "\(line): \(told.stderr)") }
    #expect(!lines.contains { $0.hasPrefix("subsystem") })
  }

  /// `ssh -A`
  @Test func noAgentIsForwarded() throws {
    let socket = host.folder.file("agent-\(UInt32.random(in: .min ... .max))")
    let agent = try TerminalSession("ssh-agent", ["-D", "-a", socket])
    try agent.waitFor("SSH_AUTH_SOCK")
    let client = try SSHClient(host)
    // A client that is to have no agent does not ask for it to be forwarded.
    let words = client.words(["-t", "-A", "-v"], []).map {
      $0 == "IdentityAgent=none" ? "IdentityAgent=\(socket)" : $0
    }
    let session = try TerminalSession("ssh", words, columns: 100, rows: 30)
    try session.waitFor("Choose a name")
    let isAsked = String(decoding: session.written, as: UTF8.self)
      .contains("Requesting authentication agent forwarding")
    #expect(isAsked)
    try expectNone(of: "SSH_AUTH_SOCK")
    #expect(try host.inside("sh", "-c", "ls -d /tmp/ssh-*/agent.* 2>/dev/null").stdout == "")
    agent.kill()
  }

  /// `ssh -X`, `ssh -Y`
  @Test(arguments: ["-X", "-Y"]) func noWindowIsForwarded(option: String) throws {
    let client = try SSHClient(host)
    let asked = try client.run(
      "whoami", options: [option, "-v", "-t", "-t"], environment: ["DISPLAY": "127.0.0.1:77"])
    #expect(asked.status == 0 && asked.stdout.contains("nobody yet"), "\(asked)")
    #expect(asked.stderr.contains("X11 forwarding request failed"), "\(asked)")
    let session = try client.open([option], environment: ["DISPLAY": "127.0.0.1:77"])
    try session.waitFor("Choose a name")
    try expectNone(of: "DISPLAY")
  }

  private func expectNone(of name: String) throws {
    let found = try DoorTests.sessions(of: host).map { try FileTree.read("/proc/\($0)/environ") }
    #expect(!found.isEmpty)
    for bytes in found { #expect(!String(decoding: bytes, as: UTF8.self).contains(name + "=")) }
  }

  /// `ssh -w`
  @Test func noTunnelIsMade() throws {
    let client = try SSHClient(host)
    for user in [client, SSHClient(host, user: "guest", keys: [])] {
      let asked = try user.run("whoami", options: ["-o", "ExitOnForwardFailure=yes", "-w", "any:any"])
      #expect(asked.status == 255 && asked.stdout == "", "\(asked)")
    }
  }

  /// `ssh -D` and `ssh -L`: the client listens, and what comes through is refused.
  @Test(arguments: ["-D", "-L"]) func nothingIsReachedThroughTheClientsPort(option: String) throws {
    let near = Int.random(in: 20_000...30_000)
    let forward = option == "-D" ? "127.0.0.1:\(near)" : "127.0.0.1:\(near):127.0.0.1:\(host.port)"
    let session = try SSHClient(host).open([option, forward])
    try session.waitFor("Choose a name")
    let words = ["bash", "-c", Self.dial, "sh", String(near), String(host.port), option]
    let through = try runProgram("timeout", ["10"] + words, timeout: .seconds(30))
    #expect(!through.stdout.contains("SSH-2.0"), "\(through)")
    // Not because nothing is there, or nothing listens.
    let direct = ["bash", "-c", Self.dial, "sh", String(host.port), "0", "-L"]
    #expect(
      try runProgram("timeout", ["10"] + direct, timeout: .seconds(30)).stdout.contains("SSH-2.0"))
    #expect(!through.stderr.contains("Connection refused"), "\(through)")
    #expect(session.isRunning)
  }

  /// The first line of what answers at a port, through a SOCKS proxy there for `-D`.
  private static let dial = """
    exec 3<>/dev/tcp/127.0.0.1/$1 || exit 1
    if [ "$3" = -D ]; then
      printf '\\005\\001\\000' >&3
      head -c 2 <&3 >/dev/null
      printf "\\005\\001\\000\\001\\177\\000\\000\\001\\\\$(printf %03o $(($2 / 256)))\\\\$(printf %03o $(($2 % 256)))" >&3
      head -c 10 <&3 >/dev/null
    fi
    head -n 1 <&3
    """

  /// OpenSSH offers every key of an agent in turn, and sshd by itself gives up at the sixth.
  @Test func theRightKeyIsFoundBehindSixThatMayNotComeIn() throws {
    let right = try SSHClient(host)
    try right.join(as: "Lou Tern").send("Q")
    let wrong = try SSHClient(host, keyCount: 6)
    for key in wrong.keys {
      let fingerprint = try host.operate("readers", "key", "Lou Tern", key + ".pub").stdout.filter {
        $0 != "\n"
      }
      #expect(try host.operate("readers", "revoke", "Lou Tern", fingerprint).status == 0)
    }
    #expect(try wrong.run("whoami").status == 255)
    let all = SSHClient(host, keys: wrong.keys + right.keys)
    #expect(try all.run("whoami").stdout.hasPrefix("Lou Tern"))
  }
}
