package import Canvas
import NewsModel

/// Draws the headline list.
package enum HeadlinesView {
  package static func draw(
    _ state: HeadlinesState, in rect: Rect, into frame: inout Frame, _ look: Look
  ) {
    frame.fill(rect, style: look[.text])
    clearEdge(of: rect, into: &frame, look)
    guard !state.window.rows.isEmpty else { return drawEmpty(state, in: rect, into: &frame, look) }
    var row = rect.row
    let lastNew = state.lastNew
    for index in state.window.top..<state.window.rows.count where row < rect.maxRow {
      let space = Rect(column: rect.column, row: row, columns: rect.columns, rows: rect.maxRow - row)
      let isSelected = index == state.window.selected
      let height = draw(state.window.rows[index], state, in: space, into: &frame, look)
      if isSelected { mark(space, rows: height, into: &frame, look) }
      row += height
      guard index == lastNew else { continue }
      drawVisitLine(in: space.splitTop(height).rest.splitTop(1).top, into: &frame, look)
      row += 1
    }
  }

  /// Draws what is different when nothing but the selection has changed since the pane was drawn.
  static func moveSelection(
    from before: Int, _ state: HeadlinesState, in rect: Rect, into frame: inout Frame, _ look: Look
  ) {
    clearEdge(of: space(of: before, state, in: rect), into: &frame, look)
    let space = space(of: state.window.selected, state, in: rect)
    guard !space.isEmpty else { return }
    mark(space, rows: space.rows, into: &frame, look)
  }

  /// The rows of one story, as far as they are in sight.
  private static func space(of item: Int, _ state: HeadlinesState, in rect: Rect) -> Rect {
    guard let row = state.row(of: item) else { return .zero }
    return rect.splitTop(row).rest.splitTop(state.storyHeight(of: item)).top
  }

  private static func drawVisitLine(in line: Rect, into frame: inout Frame, _ look: Look) {
    guard !line.isEmpty else { return }
    let room = line.inset(left: HeadlineRow.indent, right: 1)
    frame.drawHorizontalLine(
      at: room.origin, columns: room.columns, style: look[.rule], lines: look.lines)
    frame.put(
      look.language(" seen at your last visit "), at: room.origin.moved(columns: 2), style: look[.dim],
      clip: room)
  }

  /// The column of the bar has the bar's style on every row: one change of style serves the whole step.
  private static func clearEdge(of rect: Rect, into frame: inout Frame, _ look: Look) {
    frame.fill(rect.splitLeft(1).left, style: look.isFocused ? look[.selectionBar] : look[.rule])
  }

  /// The bar at the edge, and the cursor: all that changes when the selection moves.
  private static func mark(_ space: Rect, rows: Int, into frame: inout Frame, _ look: Look) {
    let style = look.isFocused ? look[.selectionBar] : look[.rule]
    for row in 0..<min(rows, space.rows) {
      frame.put(look.selectionBar, at: space.origin.moved(rows: row), style: style)
    }
    if look.isFocused { frame.cursor = space.origin }
  }

  /// The answer is the rows that the headline takes.
  private static func draw(
    _ headline: Headline, _ state: HeadlinesState, in space: Rect, into frame: inout Frame, _ look: Look
  ) -> Int {
    let layout = HeadlineRow(headline, columns: space.columns)
    let style = look[headline.isRead ? .headlineRead : .headlineUnread]
    let text = space.inset(left: HeadlineRow.indent, right: 1)
    if !headline.isRead {
      frame.put(look.unreadMark, at: space.origin.moved(columns: 1), style: look[.unreadMark])
    }
    draw(headline.title, lines: layout.lines, state, style: style, in: text, into: &frame, look)
    if layout.isCut { cut(headline.title, layout.lines, in: text, style: style, into: &frame, look) }
    if let snippet = headline.snippet {
      let below = text.splitTop(layout.lines.count).rest
      let style = look[.standfirst]
      draw(snippet, lines: layout.snippetLines, state, style: style, in: below, into: &frame, look)
      if layout.isSnippetCut {
        cut(snippet, layout.snippetLines, in: below, style: style, into: &frame, look)
      }
    }
    if layout.height <= space.rows {
      drawParticulars(headline, in: text.splitTop(layout.height - 1).rest, into: &frame, look)
    }
    return layout.height
  }

  private static func draw(
    _ words: SafeText, lines: [Range<Int>], _ state: HeadlinesState, style: Style, in text: Rect,
    into frame: inout Frame, _ look: Look
  ) {
    let matches = state.matches(in: words)
    let order = BidiText(words.string)
    for (number, line) in lines.enumerated() where number < text.rows {
      let shift =
        order?.isRightToLeft(at: line.lowerBound) == true ? text.columns - words.part(line).columns : 0
      let origin = text.origin.moved(columns: max(0, shift), rows: number)
      frame.put(words, range: line, order: order, at: origin, style: style, clip: text)
      for match in matches where match.overlaps(line) {
        frame.light(match, of: words, line: line, order, at: origin, style: look[.match], clip: text)
      }
    }
  }

  private static func cut(
    _ words: SafeText, _ lines: [Range<Int>], in text: Rect, style: Style, into frame: inout Frame,
    _ look: Look
  ) {
    guard let last = lines.last, lines.count <= text.rows else { return }
    let width = min(words.part(last).columns, text.columns - 1)
    let isTurned = BidiText(words.string)?.isRightToLeft(at: last.lowerBound) ?? false
    let column = isTurned ? text.columns - width - 1 : width
    let end = text.origin.moved(columns: column, rows: lines.count - 1)
    frame.put(look.ellipsis, at: end, style: style, clip: text)
  }

  // MARK: - Particulars

  /// `borders · 10:27 · 11 (3 new)`
  private static func drawParticulars(
    _ headline: Headline, in line: Rect, into frame: inout Frame, _ look: Look
  ) {
    let meta = look[.headlineMeta]
    var words = [headline.sections.first, look.shortTime(headline.published)].compactMap { $0 }
    if headline.twinCount > 0 { words.append("+\(headline.twinCount)") }
    if headline.commentCount > 0 { words.append("\(headline.commentCount)") }
    let text = words.dropFirst().reduce(words.first ?? "") { $0 + look.dot + $1 }
    if headline.isStarred {
      let place = line.origin.moved(columns: -2)
      frame.put(look.starMark, at: place, style: look[.starMark])
    }
    let new: SafeText =
      headline.newCommentCount > 0 ? look.language(" (\(headline.newCommentCount) new)") : ""
    let isTurned = BidiText(headline.title.string)?.isRightToLeft(at: 0) ?? false
    let shift = isTurned ? max(0, line.columns - text.columns - new.columns) : 0
    let room = line.inset(left: shift)
    let used = frame.put(text, at: room.origin, columns: room.columns, style: meta, look)
    let place = room.origin.moved(columns: used)
    frame.put(new, at: place, columns: room.columns - used, style: look[.newCount], look)
  }

  // MARK: - Nothing to show

  private static func drawEmpty(
    _ state: HeadlinesState, in rect: Rect, into frame: inout Frame, _ look: Look
  ) {
    if look.isFocused { frame.cursor = rect.origin }
    guard !state.isAwaitingRows else { return }
    let text = rect.inset(left: HeadlineRow.indent, top: rect.rows / 3, right: 1)
    for (number, sentence) in emptiness(state).enumerated() {
      let style = look[number == 0 ? .text : .dim]
      frame.put(
        look.language(sentence), at: text.origin.moved(rows: number), columns: text.columns, style: style,
        look)
    }
  }

  private static func emptiness(_ state: HeadlinesState) -> [Phrase] {
    if let words = state.query.search { return nothingFound(words, state) }
    if state.query.isFiltered { return ["No story passes the filter.", "Esc takes it away."] }
    if state.query.section != nil { return ["No stories here yet.", "0 shows all sections."] }
    return [
      "Nothing here yet. Fill the paper:", "broadsheet import FILE…", "broadsheet subscribe URL",
    ]
  }

  private static func nothingFound(_ words: SafeText, _ state: HeadlinesState) -> [Phrase] {
    let sentence: Phrase = "Nothing found for “\(words)”."
    guard let hidden = state.searchCounts?.all, hidden > 0 else { return [sentence, "Esc goes back."] }
    return ["Nothing found for “\(words)” here.", "There is more elsewhere: Esc looks everywhere."]
  }
}

extension HeadlinesState {
  /// Where a title or a snippet has what is looked for.
  fileprivate func matches(in text: SafeText) -> [Range<Int>] {
    if let words = findWords ?? query.titleFilter {
      return SearchableText(text.string).ranges(of: SearchableText(words.string))
    }
    guard let search = query.search else { return [] }
    return SearchWords(search, endsOpen: searchCounts?.endsOpen ?? false).ranges(in: text.string)
  }
}
