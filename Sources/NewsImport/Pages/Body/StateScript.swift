/// Scripts that hold a page's state as JSON, bare or behind an assignment.
enum StateScript {
  /// Bytes before the JSON in which an assignment is looked for.
  private static let lead = 300

  /// Whether the script may hold a state, by what its tag says and how it begins.
  static func isLikely(_ bytes: UnsafeBufferPointer<UInt8>, tag: Range<Int>, body: Range<Int>) -> Bool {
    guard body.count > 400 else { return false }
    if MarkupScan.contains(bytes, tag, "application/json") || MarkupScan.contains(bytes, tag, "__next_data__")
    {
      return true
    }
    let start = body.lowerBound..<min(body.upperBound, body.lowerBound + 120)
    guard let sign = start.first(where: { bytes[$0] == UInt8(ascii: "=") }) else { return false }
    let name = start.lowerBound..<sign
    return MarkupScan.contains(bytes, name, "__") || MarkupScan.contains(bytes, name, "state")
      || MarkupScan.contains(bytes, name, "data")
  }

  /// The JSON of a script: all of it, what is assigned, or what is parsed of a string.
  static func values(_ script: ArraySlice<UInt8>) -> [JSONValue] {
    let script = script.drop { $0 <= 0x20 }
    guard let first = script.first else { return [] }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") { return read(script) }
    guard let sign = script.prefix(lead).firstIndex(of: UInt8(ascii: "=")) else { return [] }
    let assigned = script[(sign + 1)...].drop { $0 <= 0x20 }
    if assigned.starts(with: "(function".utf8) { return [.array(literals(in: assigned))] }
    let start = assigned.prefix(lead).firstIndex {
      $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "\"")
    }
    guard let start else { return [] }
    guard assigned[start] == UInt8(ascii: "\"") else { return read(assigned[start...]) }
    // `JSON.parse("…")`
    return read(Array((JSONReader.read(Array(assigned[start...]))?.string ?? "").utf8)[...])
  }

  private static let shortestLiteral = 12
  private static let mostLiterals = 20_000

  /// The longer strings of a script that makes the state by a call of a function (Nuxt 2); what else it does is not
  /// looked at.
  private static func literals(in script: ArraySlice<UInt8>) -> [JSONValue] {
    var found: [JSONValue] = []
    var index = script.startIndex
    while found.count < mostLiterals, let open = script[index...].firstIndex(of: UInt8(ascii: "\"")) {
      var end = open + 1
      while end < script.endIndex, script[end] != UInt8(ascii: "\"") {
        end += script[end] == UInt8(ascii: "\\") ? 2 : 1
      }
      guard end < script.endIndex else { break }
      if end - open > shortestLiteral { found += read(script[open...end]) }
      index = end + 1
    }
    return found
  }

  private static func read(_ bytes: ArraySlice<UInt8>) -> [JSONValue] {
    JSONReader.read(Array(bytes)).map { [$0] } ?? []
  }
}
