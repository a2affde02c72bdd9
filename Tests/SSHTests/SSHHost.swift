import Foundation
import Glibc
import Synchronization
import TestSupport

/// A real sshd on 127.0.0.1, set up by the paper's own commands in a mount namespace.
final class SSHHost: Sendable {
  /// Whether this machine lets a test make one.
  static let isPossible =
    geteuid() == 0 && access("/usr/sbin/sshd", X_OK) == 0
    && (try? runProgram("unshare", ["-m", "sh", "-c", "mount -t tmpfs tmpfs /srv"]))?.status == 0

  /// One for the whole run.
  static let shared = Result { try SSHHost() }

  let folder: TemporaryFolder
  let port: Int
  private let process: pid_t

  var store: String { folder.file("store/broadsheet.db") }

  init() throws {
    folder = try TemporaryFolder()
    chmod(folder.path, 0o755)
    port = try Self.freePort()
    try Self.fill(folder)
    let script = BuiltProgram.packageRoot + "/Tests/SSHTests/host.sh"
    process = try Self.start(
      "unshare", ["-m", "sh", script, folder.path, String(port)], log: folder.file("setup"))
    let process = process
    hosts.withLock { $0.append(process) }
    guard isEndedAtExit else { throw SystemFailure("registering the end") }
    try waitUntilItListens()
  }

  private static func fill(_ folder: TemporaryFolder) throws {
    for name in ["broadsheet", "broadsheet-intake"] {
      let path = try folder.write("bin/\(name)", try FileTree.read(try BuiltProgram.path(name)))
      chmod(path, 0o755)
    }
    let pages = BuiltProgram.packageRoot + "/Sources/SampleEdition/pages"
    for name in FileTree.names(in: pages) {
      try folder.write("sample/\(name)", try FileTree.read("\(pages)/\(name)"))
    }
  }

  private static func freePort() throws -> Int {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(descriptor, address, length) == 0 && getsockname(descriptor, address, &length) == 0
      }
    }
    guard isBound else { throw SystemFailure("finding a free port") }
    return Int(UInt16(bigEndian: address.sin_port))
  }

  private static func start(_ program: String, _ words: [String], log: String) throws -> pid_t {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + words
    try FileTree.write([], to: log)
    process.standardOutput = FileHandle(forWritingAtPath: log)
    process.standardError = process.standardOutput
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return process.processIdentifier
  }

  private func waitUntilItListens() throws {
    for _ in 0..<600 {
      if log.contains("Server listening") { return }
      usleep(100_000)
    }
    throw SetupFailure(
      text: log + ((try? folder.read("setup")).map { String(decoding: $0, as: UTF8.self) } ?? ""))
  }

  /// What sshd has said so far.
  var log: String {
    (try? folder.read("log")).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  func text(_ name: String) throws -> String {
    String(decoding: try folder.read(name), as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// A command where the server's own files are.
  func inside(_ words: String...) throws -> ProgramResult {
    try runProgram("nsenter", ["-t", String(process), "-m"] + words, timeout: .seconds(60))
  }

  /// A command of the paper's operator, as the account that owns the store.
  @discardableResult
  func operate(_ words: String...) throws -> ProgramResult {
    try runProgram(
      "setpriv",
      [
        "--reuid=\(try text("uid"))", "--regid=\(try text("gid"))", "--clear-groups",
        folder.file("bin/broadsheet"),
        "--store", store,
      ] + words, timeout: .seconds(60))
  }
}

struct SetupFailure: Error, CustomStringConvertible {
  let text: String
  var description: String { "the host did not come up: \(text)" }
}
