import Canvas
import CursesDisplay
import Testing

/// What a key costs on the line, in bytes, at 80×24.
@Suite(.serialized, .oneTerminal) struct ByteTests {
  /// The bytes of each frame in turn.
  private func bytes(of frames: [Frame]) throws -> [Int] {
    let size = try #require(frames.first).size
    let pty = try PseudoTerminal(columns: size.columns, rows: size.rows)
    var terminal = try CursesTerminal(
      TerminalOptions(type: "xterm-256color", input: pty.program, output: pty.program))
    _ = pty.output()
    return frames.map { frame in
      terminal.present(frame)
      return pty.output().count
    }
  }

  private let page = SamplePage(size: Size(columns: 80, rows: 24))

  @Test(arguments: [(SamplePage.Mark.bar, 195), (.title, 170), (.marker, 20)])
  func aStepDown(mark: SamplePage.Mark, limit: Int) throws {
    let counts = try bytes(of: (0..<8).map { page.list(from: 0, selected: $0, mark: mark) })
    #expect(counts.dropFirst().allSatisfy { $0 <= limit }, "\(counts)")
  }

  @Test(arguments: [(SamplePage.Mark.bar, 230), (.title, 210), (.marker, 130)])
  func aStepThatScrollsTheList(mark: SamplePage.Mark, limit: Int) throws {
    let counts = try bytes(of: (0..<9).map { page.list(from: $0, selected: $0 + 21, mark: mark) })
    #expect(counts.dropFirst().allSatisfy { $0 <= limit }, "\(counts)")
  }

  @Test func aStepThatScrollsStories() throws {
    let counts = try bytes(of: (0..<9).map { page.stories(from: $0, selected: $0 + 6) })
    let up = try bytes(of: (0..<9).reversed().map { page.stories(from: $0, selected: $0) })
    let moves = try bytes(of: (0..<6).map { page.stories(from: 0, selected: $0) })
    #expect((counts.dropFirst() + up.dropFirst()).allSatisfy { $0 <= 250 }, "\(counts) \(up)")
    #expect(moves.dropFirst().allSatisfy { $0 <= 62 }, "\(moves)")
  }

  @Test func aLineOfAnArticle() throws {
    let lines = Array(0..<12)
    let down = try bytes(of: lines.map(page.article(from:)))
    let up = try bytes(of: lines.reversed().map(page.article(from:)))
    #expect((down.dropFirst() + up.dropFirst()).allSatisfy { $0 <= 120 }, "\(down) \(up)")
  }

  @Test func halfAPageOfAnArticle() throws {
    let frames = [0, 11, 22].map(page.article(from:))
    let counts = try bytes(of: frames)
    #expect(counts.dropFirst().allSatisfy { $0 <= 900 }, "\(counts)")
  }

  @Test func aWholePageIsItsText() throws {
    let frame = page.article(from: 0)
    let text = frame.text().utf8.count
    let counts = try bytes(of: [frame, page.article(from: 40)])
    #expect(counts[1] <= text * 105 / 100)
  }

  @Test func panesSideBySide() throws {
    let steps = try bytes(of: (0..<8).map { page.sideBySide(from: 0, selected: $0) })
    let scrolls = try bytes(of: (0..<8).map { page.sideBySide(from: $0, selected: $0 + 21) })
    #expect(steps.dropFirst().allSatisfy { $0 <= 20 }, "\(steps)")
    #expect(scrolls.dropFirst().allSatisfy { $0 <= 900 }, "\(scrolls)")
  }

  @Test func nothingNewCostsNothing() throws {
    let frame = page.article(from: 3)
    let counts = try bytes(of: [frame, frame, frame])
    #expect(counts.dropFirst().allSatisfy { $0 == 0 }, "\(counts)")
  }

  @Test func widePagesToo() throws {
    let page = SamplePage(size: Size(columns: 160, rows: 48))
    let list = try bytes(of: (0..<6).map { page.list(from: $0, selected: $0 + 45, mark: .marker) })
    let article = try bytes(of: (0..<6).map(page.article(from:)))
    #expect(list.dropFirst().allSatisfy { $0 <= 140 } && article.dropFirst().allSatisfy { $0 <= 120 })
  }
}
