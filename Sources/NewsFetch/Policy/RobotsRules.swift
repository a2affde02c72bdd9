/// What a site says to programs that read its pages (RFC 9309).
package struct RobotsRules: Hashable, Sendable {
  private struct Rule: Hashable {
    var pattern: [UInt8]
    var isAllowed: Bool
  }

  private var rules: [Rule] = []
  /// Seconds between two requests that the site wishes for; not in the RFC, but widely written.
  package private(set) var delay: Int?

  /// Bytes that are read; the RFC asks for 500 KiB at least.
  private static let limit = 512 << 10

  package static let allowingAll = RobotsRules()

  private init() {}

  /// - Parameter agent: the name of this program, in lower case. Rules for it replace those for everyone.
  package init(_ bytes: [UInt8], agent: String) {
    var own = RobotsRules()
    var general = RobotsRules()
    var isOwnGroup = false
    var isGeneralGroup = false
    var isInNames = false
    var hasOwn = false
    for line in bytes.prefix(Self.limit).split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      guard let (name, value) = Self.pair(line) else { continue }
      if name == "user-agent" {
        if !isInNames { (isOwnGroup, isGeneralGroup) = (false, false) }
        isInNames = true
        let wanted = value.lowercased()
        if wanted == "*" { isGeneralGroup = true }
        if !agent.isEmpty, wanted == agent { (isOwnGroup, hasOwn) = (true, true) }
      } else {
        isInNames = false
        if isOwnGroup { own.take(name, value) }
        if isGeneralGroup { general.take(name, value) }
      }
    }
    self = hasOwn ? own : general
  }

  /// - Parameter path: with the query.
  package func allows(_ path: String) -> Bool {
    let path = Array(path.utf8)
    let matching = rules.filter { Self.matches($0.pattern[...], path[...]) }
    let longest = matching.max {
      ($0.pattern.count, $0.isAllowed ? 1 : 0) < ($1.pattern.count, $1.isAllowed ? 1 : 0)
    }
    return longest?.isAllowed ?? true
  }

  private mutating func take(_ name: String, _ value: String) {
    switch name {
    case "allow", "disallow":
      guard !value.isEmpty, rules.count < 5000 else { return }
      rules.append(Rule(pattern: Array(value.utf8), isAllowed: name == "allow"))
    case "crawl-delay": delay = Double(value).map { Int(min(max($0, 0), 60)) }
    default: break
    }
  }

  private static func pair(_ line: ArraySlice<UInt8>) -> (String, String)? {
    let text = line.prefix { $0 != UInt8(ascii: "#") }
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    return (trimmed(text[..<colon]).lowercased(), trimmed(text[(colon + 1)...]))
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    guard let start = bytes.firstIndex(where: { $0 > 0x20 }), let end = bytes.lastIndex(where: { $0 > 0x20 })
    else { return "" }
    return String(decoding: bytes[start...end], as: UTF8.self)
  }

  /// `*` stands for anything, `$` at the end for the end; otherwise a beginning is enough. Goes back to the last
  /// star only, so that no pattern takes long.
  private static func matches(_ pattern: ArraySlice<UInt8>, _ path: ArraySlice<UInt8>) -> Bool {
    let isAnchored = pattern.last == UInt8(ascii: "$")
    let pattern = Array(isAnchored ? pattern.dropLast() : pattern)
    let path = Array(path)
    var (index, place) = (0, 0)
    var star: (index: Int, place: Int)?
    while index < pattern.count || (isAnchored && place < path.count) {
      if index < pattern.count, pattern[index] == UInt8(ascii: "*") {
        star = (index, place)
        index += 1
      } else if index < pattern.count, place < path.count, pattern[index] == path[place] {
        index += 1
        place += 1
      } else if let last = star, last.place < path.count {
        star = (last.index, last.place + 1)
        (index, place) = (last.index + 1, last.place + 1)
      } else {
        return false
      }
    }
    return true
  }
}
