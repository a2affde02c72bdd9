import TestSupport
import Testing

/// A lead picture from a saved page to the screen, through the programs that people use.
@Suite struct PictureTests {
  private static let folder = BuiltProgram.packageRoot + "/Tests/CommandTests/Saved"

  private func paper(_ file: String = "Ferry link suspended _ The Border Post.html") throws -> Paper {
    let paper = try Paper()
    try paper.lines("import", Self.folder + "/" + file)
    return paper
  }

  /// Wherever the picture was saved: beside the page, in it, or as a part of an archive.
  @Test(arguments: [
    "Ferry link suspended _ The Border Post.html", "singlefile.html", "chrome.mhtml", "explorer.mht",
    "unmht.mht",
  ])
  func theStoreHasItFromEveryKindOfPage(_ file: String) throws {
    let paper = try paper(file)
    let article = try JSONLine(paper.lines("article", "1", "--json")[0])
    let picture = try #require(article.fields["picture"] as? [String: Any], "\(file)")
    #expect(picture["width"] as? Int == 72 && picture["height"] as? Int == 45)
    let image = article.fields["image"] as? [String: Any]
    #expect(
      (image?["caption"] as? String)?.hasPrefix("The ferry Sprat at berth two") == true, "\(article.fields)")
    #expect(
      try JSONLine(paper.lines("import", "--json", Self.folder + "/" + file)[0]).number("unchanged") == 1)
    #expect(try paper.check().status == 0)
  }

  @Test(arguments: ["xterm-256color", "xterm-direct"])
  func itIsDrawnInColour(kind: String) throws {
    let session = try paper().open(terminal: kind)
    try session.waitFor("Ferry link suspended")
    let before = session.bytesWritten
    session.send(.enter)
    try session.waitFor("photo: The ferry Sprat at berth two")
    let place = try #require(session.position(of: "▀"))
    let cell = session.cell(place.row, place.column)
    #expect(cell.foreground != .standard && cell.background != .standard)
    expectNoColourOfAnother(session)
    #expect(session.bytesWritten - before < 14_000, "\(session.bytesWritten - before) bytes")
    session.send("I")
    try session.waitForGone("▀")
    #expect(try session.leave() == [])
  }

  /// Nothing on this picture is black or light grey: letters are given these on a ground of their own colour.
  private func expectNoColourOfAnother(_ session: TerminalSession) {
    for row in 0..<session.rows {
      for column in 0..<session.columns where session.cell(row, column).text == "▀" {
        let colour = session.cell(row, column).foreground
        #expect(colour != .palette(0) && colour != .palette(7), "\(row), \(column)")
      }
    }
  }

  @Test func aThemeWithoutColoursHasNoPicture() throws {
    let session = try paper().open("--theme", "plain")
    try session.waitFor("Ferry link suspended")
    session.send(.enter)
    try session.waitFor("photo: The ferry Sprat at berth two")
    #expect(!session.shows("▀"))
    session.send("I")
    try session.waitFor("Pictures take a theme with colours.")
    session.send(":theme night\r")
    try session.waitFor("▀")
    #expect(try session.leave() == [])
  }

  @Test(
    arguments: [
      ("vt100", [:]), ("xterm", [:]), ("xterm-256color", ["NO_COLOR": "1"]),
      ("xterm-256color", ["LC_ALL": "POSIX"]),
    ] as [(String, [String: String])])
  func itIsLeftOutWhereItCannotBeDrawn(kind: String, environment: [String: String]) throws {
    let session = try paper().open(terminal: kind, environment: environment)
    try session.waitFor("Ferry link suspended")
    session.send(.enter)
    try session.waitFor("photo: The ferry Sprat at berth two")
    #expect(!String(decoding: session.written, as: UTF8.self).contains("▀"))
    session.send("I")
    try session.waitFor("Pictures take a terminal with 256 colours.")
    #expect(try session.leave() == [])
  }
}
