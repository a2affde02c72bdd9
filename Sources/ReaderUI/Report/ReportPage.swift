import Canvas
import NewsModel

/// The report form as text, and where the cursor stands in it.
struct ReportPage {
  private var setter: Typesetter
  private let language: Language
  private(set) var focusLine = 0
  private(set) var focusColumn = 0
  /// The lines of the reason that Enter would take.
  private(set) var chosenLines = 0..<0

  var page: TypesetPage { setter.page }

  init(_ state: ReportState, width: Int, _ language: Language = .english) {
    self.language = language
    setter = Typesetter(measure: max(1, width), narrowest: 1)
    if case .received(let reference, let isNew) = state.stage {
      acknowledge(reference, isNew: isNew)
      return
    }
    subject(state.comment)
    switch state.stage {
    case .choosing: choices(state.reason)
    case .explaining, .sending, .received: explanation(state)
    }
  }

  private mutating func say(_ words: Phrase, _ role: Theme.Role = .text, style: TextStyle = []) {
    setter.set(Flow(language(words), Ink(role, style: style)), isSearchable: false)
  }

  private mutating func subject(_ comment: Comment) {
    say(
      "\(CommentMarks.name(of: comment.author))\(CommentMarks.identity(of: comment.author)) wrote:",
      .dim)
    let beginning = SafeText(line: comment.text.string).cut(toColumns: setter.available * 2)
    setter.set(Flow(beginning, Ink(.quote)), beside: .quote)
    setter.separate()
  }

  private mutating func choices(_ chosen: Report.Reason) {
    say("What is wrong with it?")
    for reason in Report.Reason.allCases {
      let isChosen = reason == chosen
      if isChosen { focusLine = setter.page.lines.count }
      let key = SafeText(line: String(reason.key))
      let inset = Inset(
        columns: 4, first: .words("\(isChosen ? ">" : " ") \(key)\(isChosen ? " " : "")"),
        role: isChosen ? .dialogSelected : .hintKey)
      let ink = Ink(isChosen ? .dialogSelected : .text, style: isChosen ? .strong : [])
      setter.set(Flow(language(reason.words), ink), beside: inset)
      if isChosen { chosenLines = focusLine..<setter.page.lines.count }
    }
    setter.separate()
    say("Enter choose  Esc cancel", .dim)
  }

  private mutating func explanation(_ state: ReportState) {
    say(state.reason.words, style: .strong)
    setter.separate()
    say(state.reason.needsDetails ? "What is wrong with it?" : "Words for the moderators, if they help:")
    field(state.edit)
    setter.separate()
    if let notice = state.notice { say("\(notice)", .statusError) }
    say("Enter send  Esc back", .dim)
  }

  private mutating func field(_ edit: LineEdit) {
    let text = SafeText(text: edit.text)
    let lines = edit.visualLines(width: max(1, setter.available - 2))
    let flow = Flow(text, Ink(.prompt))
    let number = setter.add(flow, isSearchable: false)
    let place = edit.cursorPoint(width: max(1, setter.available - 2))
    focusLine = setter.page.lines.count + place.row
    focusColumn = place.column + 2
    for range in lines {
      setter.line { setter in
        setter.append(.bar, column: 0, .paneTitleFocused)
        setter.append(flow, number, range, column: 2)
      }
    }
  }

  private mutating func acknowledge(_ reference: SafeText, isNew: Bool) {
    if language(ReportState.acknowledgement).columns <= setter.available {
      say(ReportState.acknowledgement, style: .strong)
    } else {
      say(ReportState.thanks, style: .strong)
      say(ReportState.promise, style: .strong)
    }
    setter.separate()
    say("Reference: \(reference)")
    if !isNew { say("It takes the place of the report that you made before.") }
    setter.separate()
    say("Any key closes this.", .dim)
  }
}
