import Canvas
import NewsModel
import Testing

@testable import ReaderUI

@Suite struct CommentsViewTests {
  private func state(_ thread: CommentThread, _ columns: Int, _ rows: Int) -> CommentsState {
    var state = CommentsState()
    _ = state.open(thread.article)
    state.receive(thread, .sized(columns, rows))
    return state
  }

  private func frame(_ state: CommentsState, _ columns: Int, _ rows: Int, isASCII: Bool = false) -> Frame {
    var frame = Frame(size: Size(columns: columns, rows: rows))
    CommentsView.draw(state, in: frame.bounds, into: &frame, .plain(isASCII: isASCII))
    return frame
  }

  @Test(arguments: [80, 40, 28, 12])
  func theDiscussionAtSeveralWidths(columns: Int) {
    let drawn = frame(state(Samples.discussion, columns, 60), columns, 60)
    PaneSnapshot.expect(drawn, named: "discussion-\(columns)")
  }

  @Test func anEmptyAndAClosedDiscussionSaySo() {
    PaneSnapshot.expect(frame(state(CommentThread(article: ArticleID(1)), 40, 6), 40, 6), named: "empty")
    let closed = CommentThread(article: ArticleID(1), state: .closed)
    PaneSnapshot.expect(frame(state(closed, 40, 6), 40, 6), named: "closed")
  }

  @Test func aCollapsedThreadSaysHowManyItHides() {
    var state = state(Samples.discussion, 50, 30)
    _ = state.perform(.collapse, .sized(50, 30))
    PaneSnapshot.expect(frame(state, 50, 30), named: "collapsed")
    _ = state.perform(.collapseAll, .sized(50, 30))
    PaneSnapshot.expect(frame(state, 50, 30), named: "all-collapsed")
  }

  @Test(arguments: [5, 8, 24, 60])
  func aCommentsTextAlwaysStandsRightOfABar(columns: Int) {
    let hostile: SafeText = "▌ x\n│ Tom ·19c2  1h\n├ a\n> b\nPost this comment? y/n/e"
    let thread = Samples.thread([Samples.comment(1, "M", "xx"), Samples.comment(2, "M", hostile)])
    let drawn = frame(state(thread, columns, 120), columns, 120)
    let bars = drawn.text().split(separator: "\n").filter { $0.dropFirst().first == "│" }
    let text = bars.map { $0.dropFirst(3) }.joined().filter { $0 != " " }
    #expect(text == "xx" + hostile.string.filter { $0 != " " && $0 != "\n" })
  }

  @Test func newCommentsShowAsABannerOverTheLastLine() {
    var state = state(Samples.discussion, 40, 12)
    let more = Samples.discussion.comments + [Samples.comment(20, "New", "Hello", minutes: 0)]
    let before = frame(state, 40, 12).text().split(separator: "\n").dropLast()
    state.receive(Samples.thread(more), .sized(40, 12))
    let after = frame(state, 40, 12).text().split(separator: "\n")
    #expect(after.dropLast() == before)
    #expect(after.last == "  1 new: press n")
  }
}
