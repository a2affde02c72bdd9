/// Which of its forms a language uses for a number: the C expression of a catalogue's `Plural-Forms`.
struct PluralRule: Hashable, Sendable {
  private indirect enum Term: Hashable, Sendable {
    case number(Int)
    case count
    case not(Term)
    case binary(String, Term, Term)
    case choice(Term, Term, Term)
  }

  private let term: Term

  static let english = PluralRule(term: .binary("!=", .count, .number(1)))

  private init(term: Term) {
    self.term = term
  }

  /// nil where there is no such line, or none that can be read.
  init?(header: some Collection<UInt8>) {
    let lines = String(decoding: header, as: UTF8.self).split(separator: "\n")
    let parts = lines.first { $0.hasPrefix("Plural-Forms:") }?.split(separator: ";") ?? []
    for part in parts.map({ $0.drop { $0 == " " } }) where part.hasPrefix("plural=") {
      self.init(expression: part.dropFirst(7))
      return
    }
    return nil
  }

  init?(expression: Substring) {
    var reading = Reading(rest: expression)
    guard let term = reading.choice(), reading.isAtEnd else { return nil }
    self.init(term: term)
  }

  func form(for count: Int) -> Int { Self.value(term, Int(count.magnitude)) }

  private static func value(_ term: Term, _ count: Int) -> Int {
    switch term {
    case .number(let number): number
    case .count: count
    case .not(let term): value(term, count) == 0 ? 1 : 0
    case .choice(let test, let yes, let no): value(value(test, count) != 0 ? yes : no, count)
    case .binary(let sign, let left, let right): apply(sign, value(left, count), value(right, count))
    }
  }

  private static func apply(_ sign: String, _ left: Int, _ right: Int) -> Int {
    switch sign {
    case "||": left != 0 || right != 0 ? 1 : 0
    case "&&": left != 0 && right != 0 ? 1 : 0
    case "==": left == right ? 1 : 0
    case "!=": left != right ? 1 : 0
    case "<=": left <= right ? 1 : 0
    case ">=": left >= right ? 1 : 0
    case "<": left < right ? 1 : 0
    case ">": left > right ? 1 : 0
    case "+": left &+ right
    case "-": left &- right
    case "*": left &* right
    case "/": right == 0 ? 0 : left / right
    default: right == 0 ? 0 : left % right
    }
  }

  /// Recursive descent over the expression, with C's precedence.
  private struct Reading {
    var rest: Substring
    private var depth = 0

    private static let levels = [
      ["||"], ["&&"], ["==", "!="], ["<=", ">=", "<", ">"], ["+", "-"], ["*", "/", "%"],
    ]
    private static let deepest = 40

    init(rest: Substring) {
      self.rest = rest
    }

    var isAtEnd: Bool { rest.allSatisfy { $0 == " " } }

    mutating func choice() -> Term? {
      depth += 1
      defer { depth -= 1 }
      guard depth < Self.deepest, let test = binary(0) else { return nil }
      guard take("?") else { return test }
      guard let yes = choice(), take(":"), let no = choice() else { return nil }
      return .choice(test, yes, no)
    }

    private mutating func binary(_ level: Int) -> Term? {
      guard level < Self.levels.count else { return unary() }
      guard var left = binary(level + 1) else { return nil }
      while let sign = Self.levels[level].first(where: { take($0) }) {
        guard let right = binary(level + 1) else { return nil }
        left = .binary(sign, left, right)
      }
      return left
    }

    private mutating func unary() -> Term? {
      if take("!") { return unary().map { .not($0) } }
      if take("(") {
        guard let inner = choice(), take(")") else { return nil }
        return inner
      }
      if take("n") { return .count }
      let digits = rest.prefix { ("0"..."9").contains($0) }
      guard let number = Int(digits) else { return nil }
      rest = rest[digits.endIndex...]
      return .number(number)
    }

    private mutating func take(_ sign: String) -> Bool {
      rest = rest.drop { $0 == " " }
      guard rest.hasPrefix(sign) else { return false }
      rest = rest.dropFirst(sign.count)
      return true
    }
  }
}
