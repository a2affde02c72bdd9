import CGumbo

/// Where the lead picture of a saved page may be found: in the page's own bytes, or under a name beside it.
enum PictureSources {
  private static let most = 5
  private static let mostBytes = 16 << 20
  /// Smaller files are signs.
  private static let leastBytes = 256

  /// The names of the page's likeliest lead pictures; "picture:12-345" for one in its bytes.
  static func find(_ page: PageContext, headline: Int?, body: BodyCandidate?, like address: String?)
    -> [String]
  {
    let blocks = body?.blocks.map { page.outline.blocks[$0].first } ?? []
    let start = headline.map { max(0, $0 - 200) } ?? 0
    let near = start...max(start, blocks.dropFirst().first ?? 0)
    let within = start...max(start, blocks.last ?? 0)
    let name = address.map { ImageFinder.fileName($0) } ?? ""
    var ranked: [(rank: Int, source: String)] = []
    for node in page.tree.nodes.indices where page.tree.tag(node) == GUMBO_TAG_IMG {
      let isSame = isNamed(page.tree, node, name)
      guard isSame || (!page.isForeign(node) && within.contains(node)) else { continue }
      guard let source = source(page.tree, node), !isSign(page.tree, node) else { continue }
      ranked.append((isSame ? 0 : near.contains(node) ? 1 : 2, source))
    }
    let places = ranked.indices.sorted { (ranked[$0].rank, $0) < (ranked[$1].rank, $1) }
    return [address].compactMap { $0 } + places.prefix(most).map { ranked[$0].source }
  }

  private static func source(_ tree: HTMLTree, _ node: Int) -> String? {
    if let range = tree.string(node, .picture) { return "picture:" + range }
    return tree.string(node, .src).flatMap { $0.isEmpty || $0.hasPrefix("data:") ? nil : $0 }
  }

  private static func isNamed(_ tree: HTMLTree, _ node: Int, _ name: Substring) -> Bool {
    guard !name.isEmpty else { return false }
    return [HTMLAttribute.src, .dataSource, .dataOriginal].contains { attribute in
      tree.string(node, attribute).map { ImageFinder.fileName($0) } == name
    }
  }

  private static func isSign(_ tree: HTMLTree, _ node: Int) -> Bool {
    for attribute in [HTMLAttribute.class, .id, .src, .alt] {
      guard let value = tree.string(node, attribute) else { continue }
      if ["logo", "avatar", "icon", "sprite"].contains(where: { value.holds($0) }) { return true }
    }
    return tree.string(node, .width).flatMap { Int($0) }.map { $0 < 100 } ?? false
  }

  /// The first of them that is there.
  static func file(_ sources: [String], in bytes: [UInt8], related: (String) -> [UInt8]?) -> [UInt8]? {
    for source in sources {
      let file = source.hasPrefix("picture:") ? within(source.dropFirst(8), bytes) : related(source)
      if let file, file.count >= leastBytes, file.count <= mostBytes { return file }
    }
    return nil
  }

  /// The bytes of a data URL (RFC 2397), of which only those in base64 hold pictures.
  private static func within(_ range: Substring, _ bytes: [UInt8]) -> [UInt8]? {
    let ends = range.split(separator: "-").compactMap { Int($0) }
    guard ends.count == 2, ends[0] >= 0, ends[0] < ends[1], ends[1] <= bytes.count else { return nil }
    let url = bytes[ends[0]..<ends[1]]
    guard let comma = url.prefix(200).firstIndex(of: UInt8(ascii: ",")),
      String(decoding: url[..<comma], as: UTF8.self).lowercased().hasSuffix(";base64")
    else { return nil }
    return TransferEncoding.decoded(url[(comma + 1)...], "base64")
  }
}
