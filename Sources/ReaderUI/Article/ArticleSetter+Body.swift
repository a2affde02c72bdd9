import NewsModel

extension ArticleSetter {
  mutating func setBody(_ body: RichText, _ kinds: [TextChanges.Kind] = []) {
    for index in body.blocks.indices {
      typesetter.begin(block: index)
      let inset = kinds.indices.contains(index) ? Inset.change(kinds[index]) : nil
      if inset != nil { typesetter.separate() }
      let isMarked = inset.map { typesetter.push($0) } ?? false
      block(body.blocks[index], role: kinds.indices.contains(index) ? kinds[index].role : .text, depth: 0)
      if isMarked { typesetter.pop() }
    }
  }

  private mutating func block(_ block: Block, role: Theme.Role, depth: Int) {
    switch block {
    case .paragraph(let runs): paragraph(flow(runs, role), .body)
    case .heading(_, let runs): heading(runs)
    case .quote(let blocks): quote(blocks, depth: depth)
    case .list(let start, let items): list(start: start, items, role: role, depth: depth)
    case .table(let table): self.table(table)
    case .preformatted(let text): preformatted(text)
    case .figure(let figure): self.figure(figure, isNumbered: true)
    case .embed(let title, let url): embed(title, url)
    case .rule: rule()
    }
  }

  private mutating func heading(_ runs: [Run]) {
    let strong = runs.map { Run($0.text, style: $0.style.union(.strong), link: $0.link) }
    paragraph(flow(strong, .heading))
  }

  private mutating func quote(_ blocks: [Block], depth: Int) {
    typesetter.separate()
    nested(.quote, blocks, role: .quote, depth: depth)
  }

  private mutating func list(start: Int?, _ items: [[Block]], role: Theme.Role, depth: Int) {
    if depth == 0 || !isTight(items) { typesetter.separate() }
    let first = start ?? 1
    for index in items.indices {
      if index > 0, !isTight(items) { typesetter.separate() }
      let inset: Inset =
        start == nil
        ? .bullet(depth: depth) : .number(first &+ index, widest: first &+ items.count &- 1)
      nested(inset, items[index], role: role, depth: depth + 1)
    }
  }

  /// Whether the items of a list are single paragraphs, with at most a list under each.
  private func isTight(_ items: [[Block]]) -> Bool {
    items.allSatisfy { item in
      item.dropFirst().allSatisfy { if case .list = $0 { true } else { false } }
    }
  }

  private mutating func nested(_ inset: Inset, _ blocks: [Block], role: Theme.Role, depth: Int) {
    let isShown = typesetter.push(inset)
    for inner in blocks { block(inner, role: role, depth: depth) }
    if isShown { typesetter.pop() }
  }

  private mutating func preformatted(_ text: SafeText) {
    typesetter.separate()
    typesetter.set(Flow(text, Ink(.code)))
  }

  private mutating func embed(_ title: SafeText, _ url: WebURL?) {
    var flow = Flow()
    flow.insert(language("elsewhere: "), Ink(.caption))
    flow.append(
      title.nonEmpty ?? url?.text ?? language("a frame of another site"),
      Ink(.caption, isLink: url != nil, link: url.map(nextNumber(of:))))
    if let url { flow.insert("[\(number(of: url, words: title))]", Ink(.linkNumber)) }
    typesetter.separate()
    typesetter.set(flow, beside: .figure)
  }

  private mutating func rule() {
    typesetter.separate()
    let columns = max(1, typesetter.available / 3)
    let shift = (typesetter.available - columns) / 2
    typesetter.line { $0.append(.line, count: columns, column: $0.textColumn + shift, .rule) }
  }
}

extension Inset {
  /// nil for what has not changed.
  fileprivate static func change(_ kind: TextChanges.Kind) -> Inset? {
    switch kind {
    case .kept: nil
    case .added: Inset(columns: 2, first: .words("+"), rest: .words("+"), role: .strong)
    case .removed: Inset(columns: 2, first: .words("−"), rest: .words("−"), role: .deleted)
    }
  }
}

extension TextChanges.Kind {
  fileprivate var role: Theme.Role {
    switch self {
    case .kept: .text
    case .added: .inserted
    case .removed: .deleted
    }
  }
}
