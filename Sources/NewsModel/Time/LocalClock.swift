/// The reader's clock: what a moment is called where they are.
package struct LocalClock: Sendable {
  /// Seconds east of Greenwich at a moment.
  package let offset: @Sendable (Timestamp) -> Int

  package init(offset: @escaping @Sendable (Timestamp) -> Int) {
    self.offset = offset
  }

  package static let utc = LocalClock { _ in 0 }

  package func civil(_ moment: Timestamp) -> CivilTime {
    CivilTime(moment, offset: offset(moment))
  }
}
