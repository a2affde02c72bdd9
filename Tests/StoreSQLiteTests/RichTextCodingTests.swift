import NewsModel
import Testing

@Suite struct RichTextCodingTests {
  @Test func everyKindOfBlockComesBack() throws {
    let link = try #require(WebURL("https://example.org/a?b=c#d") as WebURL?)
    let runs = [
      Run("Plain, then "), Run("a link", style: [.emphasis, .strong], link: link),
      Run("\nnew line 東京 🙂", style: .smallCapitals),
    ]
    let table = Table(
      caption: runs, rows: [[Table.Cell(runs: runs, isHeader: true)], [], [Table.Cell(runs: [])]])
    let text = RichText([
      .paragraph(runs), .heading(level: 3, runs), .quote([.paragraph(runs), .quote([.rule])]),
      .list(start: nil, items: [[.paragraph(runs)], [], [.list(start: -4, items: [[.rule]])]]),
      .table(table), .preformatted("a\n  b"), .figure(Figure(url: link, alt: "", caption: "c", credit: nil)),
      .figure(Figure()), .embed(title: "Video", url: nil), .rule,
    ])
    #expect(RichText(decoding: text.encoded()) == text)
    #expect(RichText(decoding: RichText().encoded()) == RichText())
  }

  @Test(arguments: 0..<200)
  func randomTextsComeBack(_ seed: UInt64) {
    var random = RandomText(seed: seed)
    let text = RichText(random.blocks(depth: 4))
    #expect(RichText(decoding: text.encoded()) == text)
  }

  /// Packed or not, it is the same text.
  @Test(arguments: 0..<200)
  func packedTextIsTheSame(_ seed: UInt64) {
    var random = RandomText(seed: seed)
    let text = RichText(random.blocks(depth: 4))
    var packed = text
    packed.pack()
    #expect(packed == text && text == packed && packed.hashValue == text.hashValue)
    #expect(packed.blocks == text.blocks && packed.isEmpty == text.isEmpty)
    #expect(packed.plainText == text.plainText && packed.encoded() == text.encoded())
    var again = packed
    again.pack()
    #expect(again == packed)
    packed.blocks.append(.rule)
    #expect(packed == RichText(text.blocks + [.rule]) && packed != again)
  }

  /// Truncated, flipped, made up: never a trap, and what comes out is clean and can be stored.
  @Test(arguments: 0..<200)
  func hostileBytesGiveCleanTextOrNothing(_ seed: UInt64) {
    var random = RandomText(seed: seed)
    let whole = RichText(random.blocks(depth: 3)).encoded()
    for _ in 0..<20 {
      var bytes = whole
      for _ in 0...random.below(4) where !bytes.isEmpty {
        bytes[random.below(bytes.count)] = UInt8(random.below(256))
      }
      if random.below(2) == 0 { bytes.removeLast(random.below(bytes.count)) }
      guard let text = RichText(decoding: bytes) else { continue }
      let plain = text.plainText
      #expect(SafeText(text: plain).string == plain)
      #expect(RichText(decoding: text.encoded()) == text)
    }
    #expect(
      RichText(decoding: [1] + (0..<100).map { _ in UInt8(random.below(256)) })?.blocks.count ?? 0 < 101)
  }

  @Test func countsAndDepthsThatLieAreRefused() {
    #expect(RichText(decoding: []) == nil)
    #expect(RichText(decoding: [2, 0]) == nil)
    #expect(RichText(decoding: [1, 0, 0]) == nil)
    let huge: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01]
    #expect(RichText(decoding: [1] + huge) == nil)
    #expect(RichText(decoding: [1, 1, 6] + huge + [65]) == nil)
    #expect(RichText(decoding: [1, 1] + (0..<5000).flatMap { _ in [3, 1] as [UInt8] }) == nil)
  }
}

/// Blocks from a seed.
private struct RandomText {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
  }

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  mutating func blocks(depth: Int) -> [Block] {
    (0..<below(4)).map { _ in block(depth: depth) }
  }

  private mutating func block(depth: Int) -> Block {
    switch below(depth > 0 ? 9 : 7) {
    case 0, 1: .paragraph(runs())
    case 2: .heading(level: 1 + below(6), runs())
    case 3:
      .table(
        Table(
          caption: runs(),
          rows: (0..<below(3)).map { _ in [Table.Cell(runs: runs(), isHeader: below(2) == 0)] }))
    case 4: .preformatted(text())
    case 5: .figure(Figure(url: WebURL("/a\(below(9))"), alt: text(), caption: nil, credit: text()))
    case 6: .embed(title: text(), url: WebURL("https://example.org/\(below(99))"))
    case 7: .quote(blocks(depth: depth - 1))
    default:
      .list(
        start: below(2) == 0 ? nil : below(50), items: (0..<below(3)).map { _ in blocks(depth: depth - 1) })
    }
  }

  private mutating func runs() -> [Run] {
    (0..<below(4)).map { _ in
      Run(
        text(), style: TextStyle(rawValue: UInt16(below(512))),
        link: below(3) == 0 ? WebURL("https://a.b/\(below(9))") : nil)
    }
  }

  private mutating func text() -> SafeText {
    let parts = ["word", " ", "\n", "é", "東京", "👩\u{200D}👧", "\u{202E}", "x\u{301}\u{302}", "\u{1B}[1m", "…"]
    return SafeText(text: (0..<below(8)).map { _ in parts[below(parts.count)] }.joined())
  }
}
