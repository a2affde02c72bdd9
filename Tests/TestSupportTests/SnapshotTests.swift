import Glibc
import TestSupport
import Testing

@Suite struct SnapshotTests {
  /// A stand-in for the test's own file, so that the snapshots land in a temporary folder.
  private func test(in folder: TemporaryFolder) -> String { folder.file("SomeTests.swift") }

  @Test func whatIsAsRecordedPasses() throws {
    let folder = try TemporaryFolder()
    try folder.write("Snapshots/list/narrow.txt", "one\ntwo\n")
    try Snapshot.check("one\ntwo", named: "list/narrow", beside: test(in: folder), recording: false)
  }

  @Test func whatDiffersIsShownLineByLine() throws {
    let folder = try TemporaryFolder()
    try folder.write("Snapshots/a.txt", "1\n2\n3\n4\nfive\n6\n")
    let failure = #expect(throws: SnapshotMismatch.self) {
      try Snapshot.check("1\n2\n3\n4\ncinq\n6\n", named: "a", beside: test(in: folder), recording: false)
    }
    #expect(failure?.description.hasSuffix("…\n |3\n |4\n-|five\n+|cinq\n |6\n |") == true)
    #expect(try folder.read("Snapshots/a.txt").count == 15)
  }

  @Test func sameLettersOfOtherBytesDiffer() throws {
    let folder = try TemporaryFolder()
    try folder.write("Snapshots/a.txt", "\u{E9}\n")
    #expect(throws: SnapshotMismatch.self) {
      try Snapshot.check("e\u{301}", named: "a", beside: test(in: folder), recording: false)
    }
  }

  @Test func aFirstSnapshotFailsAndIsWrittenOnlyWhenRecording() throws {
    let folder = try TemporaryFolder()
    #expect(throws: SnapshotMismatch.self) {
      try Snapshot.check("x", named: "a/new", beside: test(in: folder), recording: false)
    }
    #expect(!FileTree.exists(folder.file("Snapshots")))
    #expect(throws: SnapshotMismatch.self) {
      try Snapshot.check("x", named: "a/new", beside: test(in: folder), recording: true)
    }
    try Snapshot.check("x", named: "a/new", beside: test(in: folder), recording: true)
    #expect(try folder.read("Snapshots/a/new.txt") == Array("x\n".utf8))
  }
}
