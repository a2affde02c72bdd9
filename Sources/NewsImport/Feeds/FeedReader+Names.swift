/// A tag's name with its vocabulary, and its attributes as far as they are needed.
struct ResolvedTag {
  let namespace: FeedNamespace
  /// Without a prefix.
  let name: NameKey
  let attributes: [String: String]
  let element: FeedElement?

  init(namespace: FeedNamespace, name: NameKey, attributes: [String: String]) {
    self.namespace = namespace
    self.name = name
    self.attributes = attributes
    element = FeedElement.of(namespace, name)
  }
}

extension FeedReader {
  /// Reads the attributes of a tag: namespaces are bound, the rest is decoded.
  mutating func resolve(_ tag: XMLTag, _ name: XMLName) -> ResolvedTag {
    var attributes: [String: String] = [:]
    for attribute in tag.attributes {
      let name = scanner.lower(attribute.name)
      if name == "xmlns" || name.hasPrefix("xmlns:") {
        scope.bind(String(name.dropFirst(6)), to: scanner.value(attribute), depth: stack.count)
      } else {
        let key = Self.key(of: name)
        if attributes[key] == nil || key == name { attributes[key] = scanner.value(attribute) }
      }
    }
    return ResolvedTag(
      namespace: scope.namespace(of: name.prefix), name: name.local, attributes: attributes)
  }

  /// Without its prefix, unless that is XML's own.
  private static func key(of name: String) -> String {
    guard name.utf8.contains(0x3A), !name.hasPrefix("xml:") else { return name }
    return String(name.split(separator: ":").last ?? "")
  }

  // MARK: Bases and languages

  var currentBase: Int? {
    stack.isEmpty ? (bases.isEmpty ? nil : 0) : stack[stack.count - 1].base
  }

  func baseParts(_ index: Int?) -> URLParts? {
    index.map { bases[$0] } ?? ownBase
  }

  /// The base within an element: its `xml:base`, relative to the one around it.
  mutating func base(_ attributes: [String: String]) -> Int? {
    let outer = currentBase
    guard let reference = attributes["xml:base"] else { return outer }
    let address = URLReference.resolve(reference, base: outer.map { bases[$0].withoutFragment })
    guard let parts = URLParts(base: address) else { return outer }
    bases.append(parts)
    return bases.count - 1
  }

  /// An address from the feed, absolute where there is a base; nil for nothing.
  static func address(_ reference: String?, base: URLParts?) -> String? {
    guard let reference = reference.map(URLReference.trimmed), !reference.isEmpty else { return nil }
    return base.map { URLReference.resolve(reference, against: $0) } ?? reference
  }
}
