/// How much a search has found, counted up to a limit.
package struct SearchCounts: Hashable, Sendable {
  /// Beyond so many only "more" is said.
  package static let limit = 1000

  /// In the whole archive; greater than the limit for "more".
  package var all: Int
  /// In the section and through the filter that the search is confined to; nil where that would take long to count.
  package var shown: Int?

  /// Whether stories count in which the last word is only the beginning of one.
  package var endsOpen: Bool

  package init(all: Int, shown: Int?, endsOpen: Bool = false) {
    self.all = all
    self.shown = shown
    self.endsOpen = endsOpen
  }

  package var exactlyShown: Int? { shown.flatMap { $0 <= Self.limit ? $0 : nil } }
}
