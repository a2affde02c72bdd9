import Glibc
import TestSupport
import Testing

@Suite struct StoreErrorTests {
  @Test func aTextFileIsNoStoreAndStaysAsItIs() throws {
    let paper = try Paper()
    try paper.folder.write("paper.db", "this is a diary, not a database, and long enough to be read as one\n")
    let result = try paper.run("articles")
    #expect(result.status == 3)
    #expect(result.stderr.contains("is not a Broadsheet store"))
    #expect(try String(decoding: paper.folder.read("paper.db"), as: UTF8.self).hasPrefix("this is a diary"))
  }

  @Test func aDatabaseOfSomethingElseIsRefused() throws {
    let paper = try Paper()
    let made = try runProgram("sqlite3", [paper.store, "create table t(x); insert into t values (1);"])
    #expect(made.status == 0)
    #expect(try paper.run("articles").status == 3)
    #expect(try runProgram("sqlite3", [paper.store, "select count(*) from sqlite_master"]).stdout == "1\n")
  }

  @Test func aStoreFromANewerVersionIsNotTouched() throws {
    let paper = try Paper()
    #expect(try paper.run("fetch").status == 0)
    #expect(try runProgram("sqlite3", [paper.store, "pragma user_version=9999"]).status == 0)
    let before = try paper.folder.read("paper.db")
    let result = try paper.run("articles")
    #expect(result.status == 3)
    #expect(result.stderr.contains("newer version"))
    #expect(try paper.folder.read("paper.db") == before)
  }

  @Test func aFolderThatCannotBeMadeIsNamed() throws {
    let result = try runProgram(
      try BuiltProgram.path(), ["--store", "/proc/no/paper.db", "articles"])
    #expect(result.status == 3)
    #expect(result.stderr.contains("/proc/no"))
  }

  @Test func aFullDiskLeavesTheStoreWhole() throws {
    let paper = try Paper()
    let place = paper.folder.file("small")
    #expect(try runProgram("mkdir", [place]).status == 0)
    // A file system of 400 KB; where none may be mounted there is nothing to fill.
    guard try runProgram("mount", ["-t", "tmpfs", "-o", "size=400k", "tmpfs", place]).status == 0 else {
      return
    }
    defer { _ = try? runProgram("umount", ["-l", place]) }
    let items = (0..<400).map { number in
      "<item><title>Story \(number)</title><guid>g\(number)</guid><description>\(String(repeating: "words and ", count: 300))</description></item>"
    }
    let feed = try paper.folder.write(
      "big.xml", "<rss version='2.0'><channel><title>B</title>\(items.joined())</channel></rss>")
    let program = try BuiltProgram.path()
    let result = try runProgram(program, ["--store", place + "/p.db", "import", feed])
    #expect(result.status == 3, "\(result)")
    #expect(result.stderr.contains("no room"))
    let after = try runProgram(program, ["--store", place + "/p.db", "articles"])
    #expect(after.stdout.isEmpty)
  }
}
