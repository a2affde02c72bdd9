import CGumbo

/// What the `meta` and `link` elements of a page say, by lower-case name.
struct MetaTags {
  private var values: [String: [String]] = [:]
  private(set) var canonical: String?
  private(set) var base: String?
  private(set) var title = ""
  private(set) var language: String?

  init(_ tree: HTMLTree) {
    for node in tree.nodes.indices {
      switch tree.tag(node) {
      case GUMBO_TAG_META: addMeta(tree, node)
      case GUMBO_TAG_LINK: addLink(tree, node)
      case GUMBO_TAG_BASE: base = base ?? tree.string(node, .href)
      case GUMBO_TAG_TITLE: if title.isEmpty { title = PageText.text(of: node, in: tree) }
      case GUMBO_TAG_HTML: language = tree.string(node, .lang)
      default: break
      }
    }
  }

  private mutating func addMeta(_ tree: HTMLTree, _ node: Int) {
    guard let content = tree.string(node, .content) else { return }
    let text = MarkupText.plain(content)
    guard !text.isEmpty else { return }
    for attribute in [HTMLAttribute.property, .name, .itemprop] {
      guard let names = tree.string(node, attribute)?.lowered() else { continue }
      for name in names.pieces(between: " ") { values[String(name), default: []].append(text) }
    }
  }

  private mutating func addLink(_ tree: HTMLTree, _ node: Int) {
    guard let rel = tree.string(node, .rel)?.lowercased(), let href = tree.string(node, .href) else { return }
    if rel == "canonical" { canonical = canonical ?? href }
  }

  func first(_ names: String...) -> String? { found(among: names)?.value }

  func found(_ names: String...) -> Found<String>? { found(among: names) }

  private func found(among names: [String]) -> Found<String>? {
    for name in names {
      if let value = values[name]?.first { return Found(value, "meta \(name)") }
    }
    return nil
  }

  /// What the labels that are made for cards of links say, such as "Written by".
  func labelled(_ label: String) -> String? {
    for number in 1...4 where values["twitter:label\(number)"]?.first?.lowercased() == label {
      return values["twitter:data\(number)"]?.first
    }
    return nil
  }

  /// The value of any name that says that it is the time of publication.
  var publication: Found<String>? {
    let names = values.keys.filter { name in
      let letters = name.filter(\.isLetter)
      return letters.hasSuffix("publishdate") || letters.hasSuffix("publisheddate")
        || letters.hasSuffix("publishedtime") || letters.hasSuffix("datepublished")
        || letters.hasSuffix("pubdate")
    }
    return names.min().flatMap { name in values[name]?.first.map { Found($0, "meta \(name)") } }
  }

  func all(_ names: String...) -> [String] {
    for name in names {
      if let found = values[name] { return found }
    }
    return []
  }
}
