import Canvas

/// Text of a test's own.
struct Words: DrawableText, ExpressibleByStringLiteral {
  let drawable: String

  init(_ text: String) { drawable = text }
  init(stringLiteral value: String) { drawable = value }
}

/// Headlines and sentences that differ from line to line, without a random source.
enum Sample {
  private static let words = [
    "minister", "says", "new", "crossing", "will", "open", "before", "winter", "hauliers", "queue", "for",
    "third", "day", "eastern", "gate", "council", "backs", "harbour", "plan", "voters", "wait", "freezing",
    "temperatures", "since", "Friday", "talks", "stall", "over", "tariffs", "report", "finds",
  ]

  static func headline(_ number: Int, words count: Int = 9) -> String {
    let picked = (0..<count + number % 4).map { words[(number &* 7 &+ $0 &* (5 + number % 3)) % words.count] }
    return picked.joined(separator: " ")
  }
}
