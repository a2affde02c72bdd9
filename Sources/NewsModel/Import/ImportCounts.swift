/// What an import did.
package struct ImportCounts: Hashable, Sendable {
  package var inserted = 0
  package var updated = 0
  package var unchanged = 0
  package var comments = 0
  package var subscriptions = 0
  /// Comments of stories that are not here, which were left out.
  package var strayComments = 0

  package init() {}

  package static func += (left: inout Self, right: Self) {
    left.inserted += right.inserted
    left.updated += right.updated
    left.unchanged += right.unchanged
    left.comments += right.comments
    left.subscriptions += right.subscriptions
    left.strayComments += right.strayComments
  }
}
