import NewsModel

/// Random articles and discussions, the same for the same seed.
struct RandomNews {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
  }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }

  private static let words = [
    "a", "the", "border", "Minister’s", "says", "Hauptstadtflughafenverwaltungsgebäude", "北京的天气很好", "שלום",
    "👩‍👩‍👧", "e\u{301}tat", "עולם", "(אבג)", "سلام،",
    "10", "–", "“quoted”", "https://example.org/a/very/long/path", "\n", "x\u{301}\u{302}\u{303}", "한국어", "🇩🇪",
    "|", "> no",
  ]

  mutating func text(words count: Int) -> SafeText {
    SafeText(text: (0..<count).map { _ in Self.words[below(Self.words.count)] }.joined(separator: " "))
  }

  mutating func runs() -> [Run] {
    (0..<1 + below(5)).map { _ in
      let link = below(4) == 0 ? WebURL("https://example.org/\(below(9))") : nil
      return Run(text(words: 1 + below(30)), style: TextStyle(rawValue: UInt16(below(512))), link: link)
    }
  }

  mutating func block(depth: Int = 0) -> Block {
    switch below(depth > 4 ? 3 : 9) {
    case 0, 1: .paragraph(runs())
    case 2: .heading(level: 1 + below(6), runs())
    case 3: .quote(blocks(1 + below(3), depth: depth + 1))
    case 4:
      .list(
        start: below(2) == 0 ? nil : below(120),
        items: (0..<1 + below(4)).map { _ in blocks(1 + below(2), depth: depth + 1) })
    case 5: .table(table())
    case 6: .preformatted(text(words: below(40)))
    case 7:
      .figure(
        Figure(url: WebURL("https://e.org/p"), caption: text(words: below(20)), credit: text(words: below(3)))
      )
    default: below(2) == 0 ? .rule : .embed(title: text(words: below(6)), url: WebURL("https://e.org/v"))
    }
  }

  mutating func table() -> Table {
    let columns = 1 + below(5)
    let rows = (0..<1 + below(5)).map { row in
      (0..<max(1, columns - below(2))).map { _ in Table.Cell(runs: runs(), isHeader: row == 0) }
    }
    return Table(caption: below(2) == 0 ? [] : runs(), rows: rows)
  }

  mutating func blocks(_ count: Int, depth: Int = 0) -> [Block] {
    (0..<count).map { _ in block(depth: depth) }
  }

  mutating func article() -> Article {
    var article = Samples.article(blocks: blocks(below(8)))
    article.headline.title = text(words: 1 + below(12))
    article.headline.standfirst = text(words: below(20))
    article.byline = text(words: below(4))
    return article
  }

  mutating func thread(_ count: Int) -> CommentThread {
    Samples.thread((1...max(1, count)).map { comment(Int64($0)) })
  }

  private mutating func comment(_ id: Int64) -> Comment {
    let parent = id > 1 && below(3) > 0 ? Int64(1 + below(Int(id) - 1)) : nil
    let likes = below(5000)
    let kind = below(8)
    let body = kind < 2 ? "" : text(words: 1 + below(60))
    return Samples.comment(
      id, text(words: 1 + below(4)), body, parent: parent, minutes: Int64(below(90_000)), likes: likes
    ) {
      if kind == 0 { $0.gone = .author }
      if kind == 1 { $0.status = .rejected }
      if kind == 2 { $0.author.isStaff = true }
      if kind == 3 { $0.isNew = true }
      if kind == 4 { $0.author.shortID = nil }
    }
  }
}
