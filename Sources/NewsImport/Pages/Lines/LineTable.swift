/// Whole lines in lower case, found by a hash of their bytes.
struct LineTable: ExpressibleByArrayLiteral {
  private let lines: NameTable<Bool>
  /// For lines in which an accent stands alone.
  private let texts: Set<String>

  init(arrayLiteral lines: String...) {
    self.lines = NameTable(lines.map { ($0, true) })
    texts = Set(lines)
  }

  func contains(_ line: String) -> Bool {
    let answer = line.utf8.withContiguousStorageIfAvailable { bytes -> Bool? in
      bytes.contains { $0 == 0xCC || $0 == 0xCD } ? nil : lines[NameKey(bytes)] != nil
    }
    return answer.flatMap { $0 } ?? texts.contains(line)
  }
}
