/// What one input turned out to be.
package enum ParsedDocument: Hashable, Sendable {
  case page(ParsedPage)
  case feed(ParsedFeed)
  case outline(ParsedOutline)
}

/// Facts that a fetch would have supplied beside the bytes.
package struct DocumentFacts: Hashable, Sendable {
  /// The media type with its parameters, as the HTTP header has it.
  package var contentType: String?
  package var baseURL: String?
  package var contentLanguage: String?

  package init(contentType: String? = nil, baseURL: String? = nil, contentLanguage: String? = nil) {
    self.contentType = contentType
    self.baseURL = baseURL
    self.contentLanguage = contentLanguage
  }
}
