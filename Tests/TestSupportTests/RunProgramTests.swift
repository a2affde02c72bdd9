import Glibc
import TestSupport
import Testing

@Suite struct RunProgramTests {
  @Test func givesStatusOutputAndErrorsApart() throws {
    let result = try runProgram("sh", ["-c", "cat; echo wrong >&2; exit 4"], stdin: "in\n")
    #expect(result.status == 4)
    #expect(result.stdout == "in\n")
    #expect(result.stderr == "wrong\n")
  }

  @Test func carriesMoreThanAPipeHoldsBothWays() throws {
    let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    #expect(try runProgram("cat", input: bytes).output == bytes)
  }

  @Test func aProgramThatReadsNothingEndsAllTheSame() throws {
    #expect(try runProgram("true", input: [UInt8](repeating: 0, count: 1_000_000)).status == 0)
  }

  @Test func endsAProgramThatTakesTooLong() throws {
    let start = ContinuousClock.now
    let failure = #expect(throws: ProgramTimeout.self) {
      try runProgram("sh", ["-c", "echo begun; sleep 60"], timeout: .milliseconds(300))
    }
    #expect(failure?.description.contains("begun") == true)
    #expect(ContinuousClock.now - start < .seconds(30))
  }

  @Test func saysWhichSignalEndedIt() throws {
    let result = try runProgram("sh", ["-c", "kill -9 $$"])
    #expect(result.exit == .signalled(SIGKILL))
    #expect(result.status == 137)
  }

  @Test func theEnvironmentIsCleanButForWhatIsGiven() throws {
    let result = try runProgram("env", environment: ["BROADSHEET_STORE": "/x.db"])
    let names = result.stdout.split(separator: "\n").map { $0.prefix { $0 != "=" } }.sorted()
    #expect(names == ["BROADSHEET_STORE", "HOME", "LANG", "PATH", "TZ"])
  }

  @Test func aMissingProgramIsNamed() {
    #expect(throws: SystemFailure.self) { try runProgram("/nowhere/broadsheet") }
  }
}
