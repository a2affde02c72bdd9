package import NewsModel

/// How long a server says that its answer stays good (RFC 9111).
package enum Freshness {
  /// Seconds; nil where the headers do not say, 0 where it has to be asked each time.
  package static func seconds(of headers: ResponseHeaders, now: Timestamp) -> Int? {
    if let control = headers.cacheControl?.lowercased() {
      if control.contains("no-cache") || control.contains("no-store") { return 0 }
      if let age = maxAge(control) { return max(0, age - (headers.age ?? 0)) }
    }
    guard let expires = headers.expires else { return nil }
    // Anything that is no date means "already expired", above all the usual 0 and -1.
    guard let end = HTTPDate.read(expires) else { return 0 }
    let start = headers.date.flatMap { HTTPDate.read($0) } ?? now
    return max(0, Int(clamping: end.seconds - start.seconds))
  }

  /// When the server wants to be asked again: seconds, or a date.
  package static func retryAfter(_ text: String?, now: Timestamp) -> Timestamp? {
    guard let text else { return nil }
    if let seconds = Int64(text.filter { $0 != " " }) {
      return now.adding(seconds: min(max(seconds, 0), 1 << 32))
    }
    return HTTPDate.read(text)
  }

  private static func maxAge(_ control: String) -> Int? {
    for directive in control.split(separator: ",") {
      let words = directive.split(separator: "=", maxSplits: 1).map { $0.filter { $0 != " " && $0 != "\"" } }
      if words.count == 2, words[0] == "max-age" { return Int(words[1]) }
    }
    return nil
  }
}
