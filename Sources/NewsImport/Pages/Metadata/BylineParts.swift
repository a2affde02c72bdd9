import CGumbo

/// The names of a byline whose parts stand in elements of their own, without what other elements say of the person.
enum BylineParts {
  private static let connectors = ["and ", "& ", "und ", "et ", "y ", "e ", "og ", "och ", "en "]

  /// The first part that holds a name, with those that commas or "and" join to it.
  static func text(of node: Int, _ page: PageContext) -> String {
    let parts = parts(of: node, page)
    guard parts.count > 1, let first = parts.firstIndex(where: { !BylineText.names($0).isEmpty }) else {
      return page.text(node)
    }
    var text = parts[first]
    for part in parts[(first + 1)...] {
      guard joins(text, part) else { break }
      text += (part.hasPrefix(",") ? "" : " ") + part
    }
    return text
  }

  private static func joins(_ text: String, _ part: String) -> Bool {
    let lower = part.lowercased()
    if lower.hasPrefix(",") || lower.hasPrefix(";") || lower.hasPrefix("&") { return true }
    if connectors.contains(where: { lower.hasPrefix($0) || lower == $0.dropLast() }) { return true }
    return text.hasSuffix(",") || text.hasSuffix("&")
      || connectors.contains { text.lowercased().hasSuffix(" " + $0.dropLast()) }
  }

  /// The texts of the elements, and those that stand between them, each by itself.
  private static func parts(of node: Int, _ page: PageContext) -> [String] {
    var parts: [(owner: Int, bytes: [UInt8])] = []
    for text in node..<page.tree.end(node) where page.tree.nodes[text].isText {
      let owner = page.tree.parent(text) ?? node
      if let last = parts.last, last.owner == owner {
        parts[parts.count - 1].bytes.append(contentsOf: page.tree.textBytes(text))
      } else {
        parts.append((owner, Array(page.tree.textBytes(text))))
      }
    }
    return parts.map { FoldedText.folded($0.bytes) }.filter { !$0.isEmpty }
  }
}
