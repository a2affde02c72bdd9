/// What a line is known for by its words alone, as `LinePatterns` says.
struct LineKinds: OptionSet {
  let rawValue: UInt8

  static let relatedHead = LineKinds(rawValue: 1)
  static let pointer = LineKinds(rawValue: 2)
  static let noise = LineKinds(rawValue: 4)
  static let closing = LineKinds(rawValue: 8)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Of a line in lower case.
  init(of line: String) {
    self = []
    if LinePatterns.isRelatedHead(line) { insert(.relatedHead) }
    if LinePatterns.isPointer(line) { insert(.pointer) }
    if LinePatterns.isNoise(line) { insert(.noise) }
    if LinePatterns.closes(line) { insert(.closing) }
  }
}
