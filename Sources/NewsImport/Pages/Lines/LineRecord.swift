/// One block of a page with the numbers that it is judged by, to learn from.
package struct LineRecord {
  package var text: String
  /// As `TextBlock` counts it.
  package var length: Int
  /// Whether the judge looks at it at all.
  package var isReached: Bool
  /// Whether it only says the headline.
  package var isHeadline: Bool
  package var row: [Float]
}
