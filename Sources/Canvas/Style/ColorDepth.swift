/// How many colours a terminal shows, and what becomes of the others.
package enum ColorDepth: Int, Hashable, Sendable, CaseIterable {
  case none = 0
  case eight = 8
  case sixteen = 16
  case palette = 256
  case direct = 16_777_216

  /// The nearest colour that this depth has.
  package func nearest(_ color: Color) -> Color {
    self == .none ? .terminal : color
  }
}
