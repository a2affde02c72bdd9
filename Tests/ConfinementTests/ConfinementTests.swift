import Confinement
import Glibc
import TestSupport
import Testing

/// What a session cannot do, tried from inside by a program that wants to; with the kernel's Landlock where it has one,
/// and as on a kernel without.
@Suite struct ConfinementTests {
  private static let kernels = [false, true]

  private let folder: TemporaryFolder
  private let store: String

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.write("paper.db", "0123456789")
  }

  private func attempt(_ act: String, isOld: Bool, _ more: String...) throws -> ProgramResult {
    let probe = try BuiltProgram.confinementProbe()
    return try runProgram(probe, (isOld ? ["without-landlock", probe] : []) + [act, store] + more)
  }

  @Test(arguments: ["exec", "spawn", "socket", "unix-socket"], kernels)
  func whatOnlyAnIntruderWouldTryEndsTheProcess(act: String, isOld: Bool) throws {
    let result = try attempt(act, isOld: isOld)
    #expect(result.exit == .signalled(SIGSYS) || result.stdout == "refused \(EPERM)\n")
    #expect(result.stdout != "done\n")
  }

  @Test(arguments: ["ptrace", "kill", "kill-thread", "open-proc"], kernels)
  func anotherSessionIsOutOfReach(act: String, isOld: Bool) throws {
    let other = try TerminalSession("sleep", ["60"])
    let result = try attempt(act, isOld: isOld, String(other.processID))
    #expect(result.exit == .signalled(SIGSYS) || result.stdout.hasPrefix("refused"))
    #expect(other.isRunning)
  }

  @Test(
    arguments: [
      "open", "create", "create-temporary", "list", "unlink", "rename", "executable-memory", "chmod",
      "type-for-the-reader",
    ], kernels)
  func nothingButTheStoreIsThere(act: String, isOld: Bool) throws {
    #expect(try attempt(act, isOld: isOld).stdout.hasPrefix("refused"))
    #expect(!FileTree.exists(store + "-new") && !FileTree.exists("/tmp/broadsheet-probe"))
    #expect(try FileTree.read(store) == Array("0123456789".utf8))
  }

  @Test(arguments: kernels) func theStoreAndThreadsAreThere(isOld: Bool) throws {
    let isClosed = isOld || Enclosure.files == .closed
    #expect(
      try attempt("store", isOld: isOld).stdout == (isClosed ? "refused \(EPERM)\ndone\n" : "done\ndone\n"))
    #expect(try attempt("thread", isOld: isOld).stdout == "done\n")
    #expect(try attempt("own-signal", isOld: isOld).stdout == "done\n")
  }
}
