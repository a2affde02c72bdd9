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
  /// The clock when it was read: what claims to be from later than the day after is no date.
  package var latest: Timestamp?
  /// Digests of items of this feed that need not be read again (`FeedTrace`); nil where none is wanted.
  package var knownItems: Set<UInt64>?
  /// Whether items are wanted with their HTML, beside the blocks that are made of it.
  package var wantsHTML = true
  /// Whether of the bodies of items only the words are wanted: no styles, links and pictures.
  package var wantsWordsOnly = false
  /// Whether the bodies of items wait to be stored, and are to take little room until then.
  package var isPacked = false

  package init(contentType: String? = nil, baseURL: String? = nil, contentLanguage: String? = nil) {
    self.contentType = contentType
    self.baseURL = baseURL
    self.contentLanguage = contentLanguage
  }
}
