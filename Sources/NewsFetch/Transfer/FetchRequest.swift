package import NewsModel

/// One document to ask for.
package struct FetchRequest: Hashable, Sendable {
  /// Chosen by the caller, to know the outcome by.
  package var id: Int
  package var address: WebAddress
  /// Sent along, so that the server can say "not modified".
  package var validators: FeedValidators

  package init(id: Int, address: WebAddress, validators: FeedValidators = FeedValidators()) {
    self.id = id
    self.address = address
    self.validators = validators
  }
}
