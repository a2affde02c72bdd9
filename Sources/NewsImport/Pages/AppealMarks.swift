import CGumbo

/// Finds boxes that ask the reader for something, or sell something, by what they say and where they lead:
/// names of classes tell nothing on many pages.
struct AppealMarks {
  /// Longest text of a box, and of a box with an advert's label.
  private static let longestBox = 700.0
  private static let longestAdvert = 500.0
  /// The greatest share of the page's prose that a box may hold.
  private static let greatestShare = 0.1

  private let tree: HTMLTree
  private let blocks: [TextBlock]
  private let good: [Double]
  private let all: [Double]
  private(set) var boxes: [Int] = []

  static func boxes(_ tree: HTMLTree, _ blocks: [TextBlock], good: [Double], all: [Double]) -> [Int] {
    var marks = AppealMarks(tree: tree, blocks: blocks, good: good, all: all)
    marks.findForms()
    marks.findLabels()
    return marks.boxes
  }

  private init(tree: HTMLTree, blocks: [TextBlock], good: [Double], all: [Double]) {
    self.tree = tree
    self.blocks = blocks
    self.good = good
    self.all = all
  }

  // MARK: - Forms and links

  private mutating func findForms() {
    for node in tree.nodes.indices {
      switch tree.tag(node) {
      case GUMBO_TAG_INPUT:
        if tree.value(node, .type)?.elementsEqual("email".utf8) == true { take(node, Self.longestBox) }
      case GUMBO_TAG_A:
        if let href = tree.value(node, .href), Self.isAppeal(href), all[node] <= 60 { takeLink(node) }
      default: break
      }
    }
  }

  private static let appeals = NameTable(
    [
      "support", "join", "subscribe", "subscription", "subscriptions", "newsletter", "newsletters", "donate",
      "donation",
      "donations", "friends", "membership", "member", "members", "fund", "signup", "sign-up", "contribute",
      "supporter", "supporters", "gift", "patreon",
      "supportus", "support-us", "join-us", "become-a-member", "subscribe-now", "newsletter-signup",
      "abo", "abos", "abonnement", "abonnements", "abonnieren", "spenden", "spende", "unterstuetzen",
      "mitgliedschaft", "mitglied-werden", "abonnez-vous", "s-abonner", "don", "dons", "faire-un-don",
      "soutenir",
      "infolettre", "suscripcion", "suscripciones", "suscribete", "suscribirse", "boletin", "boletines",
      "donar",
      "hazte-socio", "assine", "assinatura", "assinaturas", "apoie", "doe", "abbonati", "abbonamenti",
      "sostienici",
      "dona", "nieuwsbrief", "abonneren", "doneer", "word-lid", "prenumerera", "nyhetsbrev", "nyhedsbrev",
      "abonner", "prenumerata", "wesprzyj", "predplatne", "podpiska", "donate-now",
    ].map { ($0, true) })

  /// Whether the first part of the path asks for money or an address.
  private static func isAppeal(_ href: ArraySlice<UInt8>) -> Bool {
    guard href.count < 300 else { return false }
    return href.withUnsafeBufferPointer { bytes in
      var index = 0
      var first = part(bytes, &index)
      if !first.isEmpty, bytes[first.upperBound - 1] == UInt8(ascii: ":") {
        _ = part(bytes, &index)
        first = part(bytes, &index)
      }
      _ = part(bytes, &index)
      guard !first.isEmpty, part(bytes, &index).isEmpty else { return false }
      let name = bytes[first].prefix {
        $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: ".")
      }
      return name.count <= 24 && appeals[NameKey(name)] != nil
    }
  }

  /// The next part between slashes; empty at the end.
  private static func part(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Range<Int> {
    while index < bytes.count, bytes[index] == UInt8(ascii: "/") { index += 1 }
    let start = index
    while index < bytes.count, bytes[index] != UInt8(ascii: "/") { index += 1 }
    return start..<index
  }

  /// A link in running text is no appeal.
  private mutating func takeLink(_ node: Int) {
    guard let block = block(around: node), block.length < 220 || block.linkShare > 0.3 else { return }
    take(node, Self.longestBox)
  }

  private func block(around node: Int) -> TextBlock? {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].last < node { low = middle + 1 } else { high = middle }
    }
    return low < blocks.count ? blocks[low] : nil
  }

  // MARK: - Labels

  private static let labels = [
    "advertisement", "advertisement feature", "- advertisement -", "sponsored", "brought to you by",
    "paid content", "paid post",
    "promoted", "anzeige", "publicité", "publicidad", "advertorial", "werbung", "presented by", "paid for by",
    "sponsored content", "sponsored by", "- anzeige -", "gesponsert", "sponsorisé", "contenu sponsorisé",
    "contenido patrocinado", "patrocinado", "patrocinado por", "conteúdo patrocinado", "publicidade",
    "pubblicità", "contenuto sponsorizzato", "advertentie", "gesponsord", "annonse", "annons", "annonce",
    "mainos", "reklama", "reklam", "inzerce", "hirdetés", "publicitate", "oglas", "реклама", "διαφήμιση",
    "إعلان", "פרסומת", "विज्ञापन", "広告", "广告", "廣告", "광고", "iklan", "quảng cáo",
  ]

  private static let labelled = Beginnings(labels)
  private static let labelStarts = BytePairs(labels.map { Array($0.utf8) })

  /// Whether the first two letters may be those of a label.
  private func mayBeLabel(_ text: ArraySlice<UInt8>) -> Bool {
    let start = text.drop { $0 <= 0x20 }.prefix(2)
    guard let first = start.first, let second = start.last, start.count == 2, first < 0x80, second < 0x80
    else {
      return true
    }
    func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
    return Self.labelStarts.holds(lower(first), lower(second))
  }

  private mutating func findLabels() {
    for block in blocks where block.length <= 140 && mayBeLabel(tree.textBytes(block.first)) {
      var bytes: [UInt8] = []
      for node in block.first...block.last {
        if TagShape.of(tree.tag(node)) == .lineBreak { break }
        if tree.nodes[node].isText { bytes.append(contentsOf: tree.textBytes(node)) }
        if bytes.count > 60 { break }
      }
      let text = FoldedText.folded(bytes).lowered()
      guard Self.labelled.start(text) else { continue }
      guard let label = Self.labels.first(where: { text.hasPrefix($0) }) else { continue }
      let next = text.dropFirst(label.count).first
      guard next == nil || next == ":" || label.hasSuffix(" by") || text.count <= label.count + 12 else {
        continue
      }
      take(block.element, Self.longestAdvert)
    }
  }

  // MARK: - The box

  /// The largest element around it that is still small.
  private mutating func take(_ node: Int, _ longest: Double) {
    var box: Int?
    var current: Int? = node
    while let element = current, all[element] <= longest,
      good[element] <= max(80, Self.greatestShare * good[0])
    {
      let tag = tree.tag(element)
      if tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_MAIN { break }
      if TagShape.of(tag) != .inline { box = element }
      current = tree.parent(element)
    }
    if let box, all[box] <= 0.34 * all[0] { boxes.append(box) }
  }
}
