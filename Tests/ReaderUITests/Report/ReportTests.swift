import Canvas
import NewsModel
import Testing

@testable import ReaderUI

@Suite struct ReportTests {
  private let context = UpdateContext.sized(50, 20)
  private let comment = Samples.discussion.comments[0]

  private func frame(_ state: ReportState, _ columns: Int, _ rows: Int) -> Frame {
    var frame = Frame(size: Size(columns: columns, rows: rows))
    ReportView.draw(state, in: frame.bounds, into: &frame, .plain())
    return frame
  }

  @Test func aReasonIsOneKeyAndSendingAsks() {
    var state = ReportState(comment)
    #expect(state.take(.character("s"), context).isEmpty)
    #expect(state.reason == .spam)
    let asked = state.take(.enter, context)
    let effect = Effect.report(comment.id, .spam, details: nil)
    #expect(asked == [.frame(.ask("Send this report to the moderators? y/n", onYes: [effect]))])
  }

  @Test func everyReasonHasAKeyOfItsOwn() {
    #expect(Set(Report.Reason.allCases.map(\.key)).count == Report.Reason.allCases.count)
    #expect(!Report.Reason.allCases.contains { "jklqh".contains($0.key) })
  }

  @Test func somethingElseNeedsWords() {
    var state = ReportState(comment)
    _ = state.take(.character("e"), context)
    #expect(state.take(.enter, context).isEmpty)
    #expect(state.notice != nil)
    for character in "It lies" { _ = state.take(.character(character), context) }
    let effect = Effect.report(comment.id, .other, details: "It lies")
    #expect(
      state.take(.enter, context) == [
        .frame(.ask("Send this report to the moderators? y/n", onYes: [effect]))
      ])
  }

  @Test(arguments: ["", "s"])
  func controlCLeavesItAsEverywhere(keys: String) {
    var state = ReportState(comment)
    for key in keys { _ = state.take(.character(key), context) }
    let effects = state.take(.control("c"), context)
    #expect(effects == [.frame(.closeForm), .frame(.say("Nothing was reported.", .information))])
  }

  @Test func theAcknowledgementIsWordForWord() {
    var state = ReportState(comment)
    _ = state.receive(.reported(comment.id, .received(reference: "R-7K2M-QX", isNew: true)), context)
    let text = frame(state, 100, 10).text()
    #expect(text.contains("Thank you for the feedback. Your feedback has been sent to our team for review."))
    #expect(text.contains("R-7K2M-QX"))
    #expect(state.take(.character("x"), context) == [.frame(.closeForm)])
  }

  @Test func aRefusedReportSaysWhy() {
    var state = ReportState(comment)
    _ = state.receive(.reported(comment.id, .refused(.tooFast(wait: 90))), context)
    #expect(state.notice == "Not sent. That was quick. Wait 2 minutes, then try again.")
  }

  @Test(arguments: [(56, 20), (30, 24), (40, 6)])
  func theFormAtSeveralSizes(columns: Int, rows: Int) {
    var state = ReportState(comment)
    _ = state.take(.character("j"), context)
    PaneSnapshot.expect(frame(state, columns, rows), named: "choosing-\(columns)x\(rows)")
    _ = state.take(.character("e"), context)
    for character in "He pretends to be the mayor of the town." {
      _ = state.take(.character(character), context)
    }
    PaneSnapshot.expect(frame(state, columns, rows), named: "explaining-\(columns)x\(rows)")
  }
}
