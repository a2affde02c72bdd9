import Canvas
import NewsModel
import Testing

@testable import ReaderUI

/// Lead pictures as cells.
@Suite struct PictureTests {
  private func picture(_ width: Int, _ height: Int, _ colour: (Int, Int) -> (Int, Int, Int)) throws -> Picture
  {
    var pixels: [UInt8] = []
    for row in 0..<height {
      for column in 0..<width {
        let (red, green, blue) = colour(column, row)
        pixels += Picture.packed(red: red, green: green, blue: blue)
      }
    }
    return try #require(Picture(width: width, height: height, pixels: pixels))
  }

  /// Sky over water.
  private func harbour() throws -> Picture {
    try picture(72, 45) { column, row in
      row < 24 ? (120 + row, 170, 230) : column > 30 && column < 50 ? (230, 230, 220) : (20, 60, 110)
    }
  }

  private func state(_ picture: Picture?, _ context: UpdateContext) -> ArticleState {
    var article = Samples.article(blocks: Samples.everything)
    article.picture = picture
    var state = ArticleState()
    _ = state.open(article.id)
    _ = state.receive(article.id, article, context)
    return state
  }

  private func frame(_ state: ArticleState, _ columns: Int, _ rows: Int) -> Frame {
    var frame = Frame(size: Size(columns: columns, rows: rows))
    ArticleView.draw(state, in: frame.bounds, into: &frame, .plain())
    return frame
  }

  @Test(arguments: [(78, 22), (50, 30), (26, 22), (100, 58)])
  func standsAboveItsCaption(columns: Int, rows: Int) throws {
    let state = state(try harbour(), .sized(columns, rows))
    PaneSnapshot.expect(frame(state, columns, rows), named: "picture-\(columns)x\(rows)")
  }

  @Test func isColouredHalves() throws {
    let drawn = frame(state(try harbour(), .sized(78, 40)), 78, 40)
    let cells = (0..<40).flatMap { Array(drawn.row($0)) }.filter { $0.style.background != .terminal }
    #expect(!cells.isEmpty && cells.allSatisfy { [" ", "▀"].contains($0.text) })
    #expect(Set(cells.map(\.style)).count > 5)
    #expect(
      cells.contains { if case .rgb(_, _, let blue) = $0.style.background { blue > 200 } else { false } })
  }

  @Test func isLeftOutWhereNoneIsWantedOrThereIsNoRoom() throws {
    var context = UpdateContext.sized(78, 40)
    context.showsPictures = false
    let without = frame(state(nil, .sized(78, 40)), 78, 40)
    #expect(frame(state(try harbour(), context), 78, 40) == without)
    #expect(frame(state(try harbour(), .sized(78, 5)), 78, 5) == frame(state(nil, .sized(78, 5)), 78, 5))
    #expect(frame(state(try harbour(), .sized(7, 40)), 7, 40) == frame(state(nil, .sized(7, 40)), 7, 40))
  }

  @Test func followsThePane() throws {
    var state = state(try harbour(), .sized(78, 22))
    let small = state.layout?.page.picture?.rows.count
    state.resize(.sized(78, 60))
    #expect(small == 11 && state.layout?.page.picture?.rows.count == 14)
    state.resize(.sized(78, 22))
    #expect(state.layout?.page.picture?.rows.count == small)
  }

  /// Noise, which is the worst that a picture can be.
  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func whatItCostsOnTheLineIsBounded(_ seed: UInt64) throws {
    var dice = RandomNews(seed: seed)
    let noise = try picture(1 + dice.below(72), 1 + dice.below(48)) { _, _ in
      (dice.below(256), dice.below(256), dice.below(256))
    }
    for (columns, rows) in [(72, 14), (72, 60), (8, 3), (40, 9), (3, 3), (72, 0)] {
      guard let cells = PictureCells(noise, columns: columns, rows: rows) else {
        #expect(columns < 8 || rows < 3)
        continue
      }
      #expect(cells.columns <= columns && cells.rows.count <= max(rows, 1))
      #expect(cells.rows.allSatisfy { $0.count == cells.columns })
      #expect(cells.changes <= PictureCells.mostChanges, "\(cells.changes)")
    }
  }

  @Test func theKeyTakesItAwayAndBringsItBack() throws {
    var robot = PaperRobot(PaperRobot.edition(3), columns: 80, rows: 40)
    var article = Samples.article(3, blocks: Samples.everything)
    article.headline = PaperRobot.edition(3)[0]
    article.picture = try harbour()
    robot.articles[ArticleID(3)] = article
    robot.type("Enter")
    #expect(robot.state.frame().text().contains("▀"))
    robot.type("I")
    #expect(!robot.state.frame().text().contains("▀"))
    #expect(robot.state.message?.text == "Lead pictures are left out.")
    robot.type("I")
    #expect(robot.state.frame().text().contains("▀"))
    robot.state.options.canShowPictures = false
    robot.type("I")
    #expect(robot.state.message?.text == "Pictures take a terminal with 256 colours.")
  }
}
