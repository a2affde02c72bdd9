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

  @Test(arguments: [["articles"], ["export"], ["--help"], ["sections", "--json"], ["inspect", "."]])
  func whatCannotBeWrittenOutIsSaid(words: [String]) throws {
    let paper = try Paper.sample()
    let all = ([try BuiltProgram.path()] + words).map { "'\($0)'" }.joined(separator: " ")
    let page = BuiltProgram.packageRoot + "/Sources/SampleEdition/pages"
    let result = try runProgram(
      "sh", ["-c", "cd '\(page)'; BROADSHEET_STORE='\(paper.store)' \(all) > /dev/full"])
    #expect(result.status == 1, "\(result)")
    #expect(result.stderr.contains("standard output could not be written"), "\(result)")
  }

  @Test func aReaderWhoLeavesEarlyIsNoFailure() throws {
    let paper = try Paper.sample()
    let program = try BuiltProgram.path()
    let result = try runProgram(
      "bash", ["-c", "set -o pipefail; '\(program)' --store '\(paper.store)' export | head -c 10"])
    #expect(result.stderr.isEmpty && result.stdout.utf8.count == 10)
  }

  @Test func aCopyIntoAFolderThatIsNotThereIsRefused() throws {
    let paper = try Paper.sample()
    let result = try paper.run("backup", paper.folder.file("nowhere/copy.db"))
    #expect(result.status == 2 && result.stderr.contains("nowhere/"), "\(result)")
    #expect(try runProgram("test", ["-e", paper.folder.file("nowhere")]).status == 1)
    let impossible = try paper.run("backup", "/proc/copy.db")
    #expect(impossible.status == 1 && impossible.stderr.contains("the copy /proc/copy.db"), "\(impossible)")
  }

  /// Somebody else's paper may be read by whoever may read the file.
  @Test func aStoreThatMayOnlyBeReadIsRead() throws {
    let paper = try Paper.sample()
    let words = ["--reuid", "65534", "--clear-groups", try BuiltProgram.path(), "--store", paper.store]
    guard getuid() == 0 else { return }
    #expect(try runProgram("chmod", ["-R", "a+rX", paper.folder.path]).status == 0)
    let listed = try runProgram("setpriv", words + ["articles"])
    #expect(listed.status == 0 && listed.stdout.contains("Ramp at berth two"), "\(listed)")
    let marked = try runProgram("setpriv", words + ["mark", "read", "1"])
    #expect(marked.status == 3 && marked.stderr.contains("cannot be written"), "\(marked)")
  }
}
