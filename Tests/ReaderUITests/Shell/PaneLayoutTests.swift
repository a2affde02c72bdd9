import Canvas
import Testing

@testable import ReaderUI

@Suite struct PaneLayoutTests {
  private static let sizes = (0...16).map { $0 } + [20, 24, 30, 40, 60]
  private static let widths = [
    0, 1, 2, 10, 19, 20, 21, 40, 79, 80, 95, 96, 97, 120, 131, 132, 133, 160, 200, 300,
  ]

  private func layouts(_ body: (PaneLayout) -> Void) {
    for columns in Self.widths {
      for rows in Self.sizes {
        for focus in Pane.allCases {
          for (zoom, notice) in [(false, false), (true, true)] {
            for edge in [nil, -5, 0, 30, 90, 1000] {
              body(
                PaneLayout(
                  size: Size(columns: columns, rows: rows), focus: focus,
                  companion: focus == .comments ? .comments : .article, isZoomed: zoom, hasNotice: notice,
                  widths: PaneWidths(list: edge, comments: edge.map { 100 - $0 })))
            }
          }
        }
      }
    }
  }

  private func parts(_ layout: PaneLayout) -> [Rect] {
    [layout.masthead, layout.sections, layout.notice, layout.foot, layout.status].filter { !$0.isEmpty }
      + layout.boxes.flatMap { [$0.title, $0.body] }
  }

  @Test func nothingStandsOutsideOfTheScreenOrOnAnother() {
    layouts { layout in
      let screen = Rect(size: layout.size)
      let parts = parts(layout)
      for (index, part) in parts.enumerated() {
        #expect(part.intersection(screen) == part)
        for other in parts[(index + 1)...] { #expect(part.intersection(other).isEmpty) }
      }
    }
  }

  @Test func theFocusedPaneIsAlwaysThere() {
    layouts { layout in
      guard layout.width != .tooSmall else { return }
      #expect(layout.boxes.allSatisfy { !$0.body.isEmpty })
      #expect(!layout.status.isEmpty)
    }
    for focus in Pane.allCases {
      for columns in [20, 80, 100, 140] {
        let layout = PaneLayout(
          size: Size(columns: columns, rows: 24), focus: focus,
          companion: focus == .comments ? .comments : .article, isZoomed: false, hasNotice: false)
        #expect(layout.shows(focus))
      }
    }
  }

  @Test(arguments: [(131, PaneLayout.Width.medium, 2), (132, .wide, 3), (95, .narrow, 1), (96, .medium, 2)])
  func widthDecidesOnThePanes(columns: Int, width: PaneLayout.Width, count: Int) {
    let layout = PaneLayout(
      size: Size(columns: columns, rows: 24), focus: .headlines, companion: .article, isZoomed: false,
      hasNotice: false)
    #expect(layout.width == width)
    #expect(layout.boxes.count == count)
  }

  @Test func commentsStandBelowTheArticleWhereThereIsRoom() {
    let tall = PaneLayout(
      size: Size(columns: 120, rows: 50), focus: .comments, companion: .comments, isZoomed: false,
      hasNotice: false)
    #expect(tall.boxes.map(\.pane) == [.headlines, .article, .comments])
    let low = PaneLayout(
      size: Size(columns: 120, rows: 24), focus: .comments, companion: .comments, isZoomed: false,
      hasNotice: false)
    #expect(low.boxes.map(\.pane) == [.headlines, .comments])
  }
}
