/// What tells whether a document has changed since it was last taken in.
package struct FeedValidators: Hashable, Sendable {
  /// As the server sent it, quotes and all; it is sent back as it came.
  package var etag: String?
  /// The `Last-Modified` header as it came.
  package var lastModified: String?
  /// A digest of the body, for servers that send neither, or that send both and change them for nothing.
  package var bodyHash: UInt64?

  package init(etag: String? = nil, lastModified: String? = nil, bodyHash: UInt64? = nil) {
    self.etag = etag
    self.lastModified = lastModified
    self.bodyHash = bodyHash
  }
}
