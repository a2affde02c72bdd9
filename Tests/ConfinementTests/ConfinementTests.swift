import Confinement
import Glibc
import TestSupport
import Testing

/// What a session cannot do, tried from inside by a program that wants to.
@Suite struct ConfinementTests {
  private let folder: TemporaryFolder
  private let store: String

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.write("paper.db", "0123456789")
  }

  private func attempt(_ act: String, _ more: String...) throws -> ProgramResult {
    try runProgram(try Self.probe(), [act, store] + more)
  }

  private static func probe() throws -> String {
    let path = BuiltProgram.packageRoot + "/.build/debug/confinement-probe"
    guard access(path, X_OK) == 0 else { throw SystemFailure("finding the probe", code: ENOENT) }
    return path
  }

  @Test(arguments: ["exec", "spawn", "socket", "unix-socket"])
  func whatOnlyAnIntruderWouldTryEndsTheProcess(act: String) throws {
    let result = try attempt(act)
    #expect(result.exit == .signalled(SIGSYS) || result.stdout == "refused \(EPERM)\n")
    #expect(result.stdout != "done\n")
  }

  @Test(arguments: ["ptrace", "kill", "kill-thread", "open-proc"])
  func anotherSessionIsOutOfReach(act: String) throws {
    let other = try TerminalSession("sleep", ["60"])
    let result = try attempt(act, String(other.processID))
    #expect(result.exit == .signalled(SIGSYS) || result.stdout.hasPrefix("refused"))
    #expect(other.isRunning)
  }

  @Test(arguments: [
    "open", "create", "create-temporary", "list", "unlink", "rename", "executable-memory", "chmod",
    "type-for-the-reader",
  ])
  func nothingButTheStoreIsThere(act: String) throws {
    #expect(try attempt(act).stdout.hasPrefix("refused"))
    #expect(!FileTree.exists(store + "-new") && !FileTree.exists("/tmp/broadsheet-probe"))
    #expect(try FileTree.read(store) == Array("0123456789".utf8))
  }

  @Test func theStoreAndThreadsAreThere() throws {
    let result = try attempt("store")
    #expect(result.stdout == (Enclosure.files == .closed ? "refused \(EPERM)\ndone\n" : "done\ndone\n"))
    #expect(try attempt("thread").stdout == "done\n")
    #expect(try attempt("own-signal").stdout == "done\n")
  }
}
