import Canvas
import NewsModel

/// Sets texts one below the other into a page.
struct Typesetter {
  enum Alignment {
    case natural
    case centred
  }

  private(set) var page = TypesetPage()
  /// Columns of the page before the text, and of the text.
  let left: Int
  let measure: Int
  /// Where the next line belongs; see `ReadingPosition`.
  private(set) var place = ReadingPosition(block: -1)
  private var insets: [Inset] = []
  private var wantsBlank = false
  /// Whether nothing has been set since the last `push`.
  private var isFresh = false
  /// Text beside an inset has at least so many columns; deeper nesting is not shown.
  private let narrowest: Int
  /// Whether insets change sides with the direction of the text.
  private let turnsInsets: Bool

  init(left: Int = 0, measure: Int, narrowest: Int = 12, turnsInsets: Bool = false) {
    self.turnsInsets = turnsInsets
    self.left = max(0, left)
    self.narrowest = narrowest
    self.measure = max(1, measure)
  }

  /// Columns that the text at the current depth has.
  var available: Int { max(1, measure - insetColumns) }
  private var insetColumns: Int { insets.reduce(0) { $0 + $1.columns } }

  mutating func begin(block: Int) {
    place = ReadingPosition(block: block)
  }

  /// What follows belongs to the end of the last block.
  mutating func beginFoot() {
    if place.block < 0 { begin(block: 0) }
  }

  /// A blank line before whatever comes next, unless it is the first on the page or beside an inset.
  mutating func separate() {
    wantsBlank = !page.lines.isEmpty && !isFresh
  }

  /// Puts what follows beside an inset, until `pop`; false where there is no room for one.
  mutating func push(_ inset: Inset) -> Bool {
    flushBlank()
    isFresh = true
    guard measure - insetColumns - inset.columns >= narrowest else { return false }
    insets.append(inset)
    return true
  }

  mutating func pop() {
    insets.removeLast()
    isFresh = false
  }

  mutating func set(_ flow: Flow, beside inset: Inset) {
    let isShown = push(inset)
    set(flow)
    if isShown { pop() }
  }

  mutating func set(_ flow: Flow, _ alignment: Alignment = .natural, isSearchable: Bool = true) {
    let ranges = LineBreaker.lines(of: flow.text, width: available)
    let order = flow.order
    let text = add(flow, order, isSearchable: isSearchable)
    let start = place.offset
    for range in ranges {
      place.offset = start + flow.plainOffset(range.lowerBound)
      let isTurned = order?.isRightToLeft(at: range.lowerBound) ?? false
      let slack = alignment == .natural && !isTurned ? 0 : available - flow.columns(of: range)
      let shift = max(0, alignment == .centred ? slack / 2 : slack)
      line(isTurned: isTurned) {
        $0.append(flow, text, range, column: $0.textColumn(isTurned: isTurned) + shift)
      }
    }
    place.offset = start + flow.plainOffset(flow.text.utf8.count)
  }

  /// Sets lines of the caller's own making, such as rows of a table.
  mutating func line(isTurned: Bool = false, _ body: (inout Typesetter) -> Void) {
    flushBlank()
    isFresh = false
    let start = page.spans.count
    appendInsets(isTurned: isTurned && turnsInsets)
    body(&self)
    page.lines.append(.init(spans: start..<page.spans.count, place: place))
  }

  /// Sets the rows of a picture; there is one on a page.
  mutating func set(_ picture: PictureCells) {
    page.picture = picture
    for row in picture.rows.indices {
      line { setter in
        let column = setter.textColumn + max(0, (setter.available - picture.columns) / 2)
        setter.page.spans.append(.init(column: column, content: .picture(row: row), ink: Ink(.text)))
      }
    }
  }

  mutating func advance(_ bytes: Int) {
    place.offset += bytes
  }

  /// Keeps a text of the page; the answer is its number.
  mutating func add(_ flow: Flow, isSearchable: Bool = true) -> Int {
    add(flow, flow.order, isSearchable: isSearchable)
  }

  private mutating func add(_ flow: Flow, _ order: BidiText?, isSearchable: Bool) -> Int {
    page.texts.append(SafeText(text: flow.text))
    let number = page.texts.count - 1
    if let order { page.orders[number] = order }
    if isSearchable { page.searchable.append(number) }
    return number
  }

  /// A piece of a kept text in the line that is being made.
  mutating func append(_ flow: Flow, _ text: Int, _ range: Range<Int>, column: Int) {
    guard let order = page.orders[text] else {
      append(flow.pieces(of: range), of: flow, column: column) { .text(text, $0) }
      return
    }
    var column = column
    for run in order.runs(of: range) {
      let pieces = flow.pieces(of: run.range)
      append(run.isRightToLeft ? pieces.reversed() : pieces, of: flow, column: column) {
        run.isRightToLeft ? .turned(text, $0) : .text(text, $0)
      }
      column += flow.columns(of: run.range)
    }
  }

  private mutating func append(
    _ pieces: [(Range<Int>, Ink)], of flow: Flow, column: Int,
    _ content: (Range<Int>) -> TypesetPage.Span.Content
  ) {
    var column = column
    for (piece, ink) in pieces {
      page.spans.append(.init(column: column, content: content(piece), ink: ink))
      if pieces.count > 1 { column += flow.columns(of: piece) }
    }
  }

  mutating func append(_ mark: Mark, count: Int = 1, column: Int, _ role: Theme.Role) {
    page.spans.append(.init(column: column, content: .mark(mark, count: count), ink: Ink(role)))
  }

  /// The column at which text at the current depth begins.
  var textColumn: Int { left + insetColumns }

  /// The same where the insets may stand at the right.
  func textColumn(isTurned: Bool) -> Int { isTurned && turnsInsets ? left : textColumn }
}

extension Typesetter {
  /// Sets the blank line that is due, so that the next line is the first of what comes.
  mutating func flush() {
    flushBlank()
  }

  private mutating func flushBlank() {
    guard wantsBlank else { return }
    wantsBlank = false
    line { _ in }
  }

  private mutating func appendInsets(isTurned: Bool) {
    var before = 0
    for index in insets.indices {
      let inset = insets[index]
      let glyph = isTurned ? inset.first.turned : inset.first
      let column = isTurned ? left + measure - before - glyph.columns : left + before
      append(glyph, column: column, inset.role)
      insets[index].first = inset.rest
      before += inset.columns
    }
  }

  private mutating func append(_ glyph: Inset.Glyph, column: Int, _ role: Theme.Role) {
    switch glyph {
    case .none: break
    case .mark(let mark): append(mark, column: column, role)
    case .words(let words):
      let flow = Flow(words, Ink(role))
      let text = add(flow, isSearchable: false)
      append(flow, text, 0..<words.string.utf8.count, column: column)
    }
  }
}

extension Flow {
  /// The columns that a part of the text takes.
  func columns(of range: Range<Int>) -> Int {
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
    return CharacterWidth.columns(of: text[start..<bytes.index(start, offsetBy: range.count)])
  }
}
