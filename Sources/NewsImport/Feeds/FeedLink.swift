/// A link of Atom: what it is to its entry, and where it leads.
struct FeedLink {
  var relation: String
  var type: String?
  /// Absolute where the document gives a base.
  var address: String
  var title: String?
  var length: Int?
  /// Replies that it leads to (RFC 4685).
  var count: Int?

  private static let pageTypes: Set<String> = [
    "text/html", "application/xhtml+xml", "application/xml", "text/plain", "text/xml", "*/*",
  ]

  /// nil for a link that leads nowhere.
  init?(_ attributes: [String: String], base: URLParts?) {
    guard let reference = attributes["href"] ?? attributes["resource"] else { return nil }
    let trimmed = URLReference.trimmed(reference)
    guard !trimmed.isEmpty else { return nil }
    address = base.map { URLReference.resolve(trimmed, against: $0) } ?? trimmed
    let relation = (attributes["rel"] ?? "alternate").lowercased()
    let registry = "http://www.iana.org/assignments/relation/"
    let name = relation.hasPrefix(registry) ? String(relation.dropFirst(registry.count)) : relation
    self.relation = name.isEmpty ? "alternate" : name
    type = attributes["type"]
    title = attributes["title"]
    length = attributes["length"].flatMap { Int($0) }
    count = attributes["count"].flatMap { Int($0) }
  }

  /// Whether it leads to the story itself, as people read it.
  var isStory: Bool { relation == "alternate" && isPage }

  var isPage: Bool {
    guard let type else { return true }
    return Self.pageTypes.contains(type.lowercased().prefix { $0 != ";" }.description)
  }

  var isWeb: Bool { address.lowercased().hasPrefix("http") }
}
