/// The nodes of a page's linked data (JSON-LD), with the one that is the article.
struct LinkedData {
  /// Bytes of linked data that are read of one page.
  private static let mostBytes = 2 << 20
  private static let mostNodes = 20_000

  private(set) var nodes: [JSONValue] = []
  private var byID: [String: JSONValue] = [:]
  let article: JSONValue?

  init(_ scripts: [ArraySlice<UInt8>]) {
    var left = Self.mostBytes
    var nodes: [JSONValue] = []
    for script in scripts where script.count <= left {
      left -= script.count
      for value in Self.values(Self.unescaped(script)) { Self.collect(value, into: &nodes) }
    }
    self.nodes = nodes
    for node in nodes where node.members.count > 1 {
      if let id = node["@id"]?.string, byID[id] == nil { byID[id] = node }
    }
    article = Self.article(among: nodes)
  }

  /// The values of a script, one behind another, without the comment or CDATA marks that some pages put around.
  private static func values(_ script: ArraySlice<UInt8>) -> [JSONValue] {
    var values: [JSONValue] = []
    var rest = script
    while values.count < 32, let start = rest.firstIndex(where: { opens($0) }) {
      if isCDATA(rest[start...]) {
        rest = rest[(start + 1)...].drop { $0 != UInt8(ascii: "[") }.dropFirst()
        continue
      }
      var reader = JSONReader(Array(rest[start...]))
      guard let value = reader.read() else { break }
      values.append(value)
      guard !reader.isDamaged else { break }
      rest = rest[(start + reader.position)...]
    }
    return values
  }

  private static func opens(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") }

  /// `[CDATA[`, the exclamation mark passed.
  private static func isCDATA(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.starts(with: "[CDATA".utf8) }

  /// A script whose quotation marks are written as references, as some templates make it.
  private static func unescaped(_ script: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard !script.contains(UInt8(ascii: "\"")), script.contains(UInt8(ascii: "&")) else { return script }
    let text = String(decoding: script, as: UTF8.self).replacing("&quot;", with: "\"").replacing(
      "&#34;", with: "\""
    )
    .replacing("&amp;", with: "&")
    return Array(text.utf8)[...]
  }

  /// Every object, outer ones first, without recursion.
  private static func collect(_ value: JSONValue, into nodes: inout [JSONValue]) {
    var waiting = [value]
    while let next = waiting.popLast(), nodes.count < mostNodes {
      switch next {
      case .object(let members):
        nodes.append(next)
        waiting.append(contentsOf: members.reversed().map(\.value))
      case .array(let elements): waiting.append(contentsOf: elements.reversed())
      default: break
      }
    }
  }

  // MARK: - Types

  static func types(_ node: JSONValue) -> [String] {
    (node["@type"]?.list ?? []).compactMap(\.string).map { type in
      type.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(type[type.utf8.index(after: $0)...]) } ?? type
    }
  }

  private static func isArticle(_ node: JSONValue) -> Bool {
    types(node).contains { type in
      type.hasSuffix("Article") || type.hasSuffix("Posting") || type == "Report" || type == "Review"
        || type == "Recipe"
    }
  }

  private static func article(among nodes: [JSONValue]) -> JSONValue? {
    let articles = nodes.filter { isArticle($0) }
    let whole = articles.first { $0["headline"] != nil || $0["name"] != nil }
    return whole ?? articles.first
      ?? nodes.first { types($0).contains("WebPage") && $0["datePublished"] != nil }
  }

  /// The node that a reference stands for, or the value itself.
  func resolved(_ value: JSONValue) -> JSONValue {
    guard value.members.count == 1, let id = value["@id"]?.string else { return value }
    return byID[id] ?? value
  }

  // MARK: - Values of the article

  func strings(_ name: String) -> [String] {
    (article?[name]?.list ?? []).compactMap { value in
      value.scalarText ?? resolved(value)["name"]?.string ?? resolved(value)["@value"]?.string
    }.map { MarkupText.plain($0) }.filter { !$0.isEmpty }
  }

  /// Values of all nodes that are this article or its page.
  func dates(_ name: String) -> [String] {
    let headline = article?["headline"]?.string
    return nodes.filter { node in
      if Self.types(node).contains("WebPage") { return true }
      return Self.isArticle(node) && (node["headline"]?.string ?? headline) == headline
    }.compactMap { $0[name]?.string }
  }

  func string(_ name: String) -> String? { strings(name).first }

  func found(_ name: String) -> Found<String>? { string(name).map { Found($0, "JSON-LD \(name)") } }

  /// Names of people; organisations only where `withOrganisations`.
  func names(_ name: String, withOrganisations: Bool = true) -> [String] {
    (article?[name]?.list ?? []).flatMap { value -> [String] in
      if let text = value.string { return [MarkupText.plain(text)] }
      let node = resolved(value)
      let isOrganisation = Self.types(node).contains { $0.hasSuffix("Organization") || $0 == "Corporation" }
      guard withOrganisations || !isOrganisation else { return [] }
      return (node["name"]?.list ?? []).compactMap(\.string).map { MarkupText.plain($0) }
    }.filter { !$0.isEmpty }
  }

  func url(_ name: String) -> String? {
    guard let value = article?[name]?.list.first else { return nil }
    let node = resolved(value)
    return value.string ?? node["url"]?.list.first?.string ?? node["contentUrl"]?.string
      ?? node["@id"]?.string
  }
}

/// Text that may hold references or tags although it should be plain.
enum MarkupText {
  static func plain(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }) else {
      return FoldedText.folded(text.utf8)
    }
    let tree = HTMLTree(Array(text.utf8))
    return tree.nodes.isEmpty ? text : PageText.text(of: 0, in: tree)
  }
}
