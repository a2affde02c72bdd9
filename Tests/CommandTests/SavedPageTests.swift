import Glibc
import TestSupport
import Testing

/// The same story as every kind of program saves it. The files were made by hand after what these programs write.
@Suite struct SavedPageTests {
  private static let folder = BuiltProgram.packageRoot + "/Tests/CommandTests/Saved"
  private static let address = "https://borderpost.example/borders/2026/11/ferry"
  private static let title = "Ferry link suspended after mooring line fails"

  private static let kinds = [
    "Ferry link suspended _ The Border Post.html", "frames.htm", "singlefile.html", "savepage.html",
    "view-source-firefox.html", "view-source-chrome.html", "view-source-chrome-one-line.html",
    "reader-firefox.html", "reader-safari.html", "wayback.html", "archive-today.html", "chrome.mhtml",
    "explorer.mht", "unmht.mht",
  ]

  private func inspect(_ name: String) throws -> JSONLine {
    let result = try Paper().run("inspect", "--json", Self.folder + "/" + name)
    #expect(result.status == 0, "\(name): \(result.stderr)")
    return try JSONLine(result.stdout)
  }

  @Test(arguments: kinds)
  func theStoryIsTheSameHoweverItWasSaved(_ name: String) throws {
    let page = try inspect(name)
    #expect(page.text("title") == Self.title)
    #expect(page.text("url") == Self.address)
    #expect(page.text("byline") == "Anna Field")
    #expect(page.text("standfirst")?.contains("archived") != true)
    let text = try #require(page.text("text"))
    #expect(text.hasPrefix("The ferry between Saltmouth and Lethe will not sail before Thursday"))
    #expect(text.hasSuffix("It has paid for hot soup in the waiting room until then."))
    #expect(text.contains("“It sounded like a gate being slammed by somebody very large.”"))
    for foreign in [
      "©", "Borders", "COLLECTED", "snapshots", "Wayback", "Anna Field", "1–2 minutes", "launch is full",
    ] {
      #expect(!text.contains(foreign), "\(foreign) in \(text)")
    }
  }

  @Test func theMomentIsThePapersOrTheArchives() throws {
    for name in Self.kinds where name != "wayback.html" && name != "archive-today.html" {
      let published = try inspect(name).text("published")
      // Firefox's reading view prints none.
      #expect(published?.hasPrefix("2026-11-09") ?? (name == "reader-firefox.html"), "\(name)")
    }
    for name in ["wayback.html", "archive-today.html"] {
      #expect(try inspect(name).text("published") == "2026-11-10T10:27:12Z", "\(name)")
    }
  }

  @Test func linksOfAnArchiveLeadWhereTheyLed() throws {
    for name in ["wayback.html", "archive-today.html"] {
      let line = try Paper().run("inspect", "--json", Self.folder + "/" + name).stdout
      #expect(line.contains("\"url\":\"https://ferries.example/\""), "\(line)")
      #expect(!line.contains("archive.org") && !line.contains("archive.ph/o/"), "\(line)")
      #expect(try inspect(name).text("site") != "archive.ph")
    }
  }

  @Test func commentsInAFrameAreTheStorys() throws {
    for name in ["Ferry link suspended _ The Border Post.html", "singlefile.html", "chrome.mhtml"] {
      let comments = try inspect(name).list("comments")
      #expect(comments.count == 2, "\(name)")
    }
  }

  @Test func anArchiveMayBeInAnyCharset() throws {
    let page = try inspect("sjis.mht")
    #expect(page.text("title") == "濃霧のため渡し船が欠航、再開は木曜日の見通し")
    #expect(page.text("text")?.contains("徒歩の乗客は水先人の小舟を利用することができる") == true)
    #expect(page.text("url") == "https://minato.example/news/1")
  }

  /// All of them are one story of one site, but what says no time, and what an archive has made later.
  @Test func aFolderOfThemIsOneStoryAndItsFilesAreNone() throws {
    let paper = try Paper()
    let counts = try JSONLine(paper.lines("import", "--json", Self.folder)[0])
    #expect(counts.number("failed") == 0)
    #expect(counts.number("documents") == Self.kinds.count + 1)
    #expect(counts.number("inserted") == 2)
    #expect(counts.number("comments") == 2)
    #expect(try paper.check().status == 0)
  }

  @Test func aPageReachesNothingOutsideOfItsFolder() throws {
    let paper = try Paper()
    let story =
      "<p>Forty words of a story that nobody should be able to read from here, since it lies elsewhere.</p>"
    _ = try paper.folder.write("secret.html", String(repeating: story, count: 6))
    let frames = [
      "../secret.html", "page_files/../secret.html", "/etc/passwd", "page_files/.hidden", "secret.html",
      "page_files/%2e%2e/secret.html", "file:///etc/passwd", "page_files/link.html",
    ]
    let path = try paper.folder.write(
      "page.html",
      "<title>Shell</title><h1>A shell of frames and nothing</h1>"
        + frames.map { "<iframe src=\"\($0)\"></iframe>" }.joined())
    _ = try paper.folder.write("page_files/.hidden", String(repeating: story, count: 6))
    #expect(symlink("../secret.html", paper.folder.file("page_files/link.html")) == 0)
    let result = try paper.run("inspect", "--json", path)
    #expect(!result.stdout.contains("Forty words"), "\(result)")
  }
}
