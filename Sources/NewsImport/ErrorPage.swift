import NewsModel

/// What web servers answer in place of a page: a status, and hardly a word besides.
enum ErrorPage {
  /// Characters that an error page may say.
  private static let longest = 400

  private static let phrases: Set<String> = [
    "bad request", "unauthorized", "authorization required", "forbidden", "access denied", "not found",
    "page not found", "object not found", "file not found", "method not allowed", "request timeout",
    "request time-out", "gone", "too many requests", "internal server error", "server error",
    "not implemented", "bad gateway", "service unavailable", "service temporarily unavailable",
    "gateway timeout", "gateway time-out", "web server is down", "just a moment...",
  ]

  /// The status in words, where the page says nothing else.
  static func words(of page: ParsedPage) -> SafeText? {
    let text = page.body.plainText
    // No character has more bytes than that, or it is none of a status.
    guard text.utf8.count <= 16 * longest, let title = page.title, isStatus(title.string) else { return nil }
    return text.count <= longest ? title : nil
  }

  private static func isStatus(_ title: String) -> Bool {
    var words = title.lowered().unicodeScalars.split { scalar in
      switch scalar {
      case " ", "-", "–", "—", "|", ":": true
      default: false
      }
    }.map { String($0) }
    if words.first == "error" || words.first == "http" { words.removeFirst() }
    let code = words.first.flatMap { $0.utf8.count == 3 ? Int($0) : nil }
    let hasCode = code.map { (400..<600).contains($0) } ?? false
    if hasCode { words.removeFirst() }
    let phrase = words.joined(separator: " ").trimmedEnd
    return phrases.contains(phrase)
      || hasCode && (phrase.isEmpty || phrases.contains { phrase.hasPrefix($0) })
  }
}

extension String {
  /// Without the marks that end a sentence.
  fileprivate var trimmedEnd: String {
    var text = self[...]
    while let last = text.last, "!.".contains(last), !text.hasSuffix("...") { text = text.dropLast() }
    return String(text)
  }
}
