/// Why an input gave nothing.
package struct ImportError: Error, Hashable, Sendable {
  package enum Code: String, Sendable {
    /// Bytes that are no page, feed or outline.
    case notADocument = "not-a-document"
    case empty
    case tooLarge = "too-large"
    case tooDeep = "too-deep"
    case encoding
    /// A page in which no article could be found.
    case noArticle = "no-article"
    /// The file could not be read.
    case unreadable
  }

  package var code: Code
  /// What happened, as a sentence without a full stop.
  package var reason: SafeText

  package init(_ code: Code, _ reason: SafeText) {
    self.code = code
    self.reason = reason
  }
}
