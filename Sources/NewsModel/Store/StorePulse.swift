/// Numbers by which a screen that shows something of the store knows whether it still says what is there: with the same
/// ones, loading it anew brings nothing new.
package struct StorePulse: Hashable, Sendable {
  package var paper: [Int64]
  /// Empty where no discussion is shown.
  package var discussion: [Int64]

  package init(paper: [Int64], discussion: [Int64]) {
    self.paper = paper
    self.discussion = discussion
  }
}
