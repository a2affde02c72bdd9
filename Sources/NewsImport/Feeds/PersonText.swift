import NewsModel

/// Reads a person from one line: "mail (Name)", "Name (mail)", "Name <mail>", a name, a mail address.
enum PersonText {
  /// Bytes of a line in which an address is looked for.
  private static let longest = 1000

  static func author(_ text: String) -> ParsedAuthor? {
    let line = SafeText(line: text).string
    guard !line.isEmpty else { return nil }
    guard line.utf8.contains(0x40), line.utf8.count <= longest else {
      return ParsedAuthor(name: SafeText(line: line))
    }
    guard let mail = address(in: line) else { return ParsedAuthor(name: SafeText(line: line)) }
    let name = name(in: line, without: mail)
    return ParsedAuthor(name: name.isEmpty ? nil : SafeText(line: name), email: SafeText(line: String(mail)))
  }

  private static func address(in line: String) -> Substring? {
    let words = line.split { " ()<>[],;\"".contains($0) }
    guard let word = words.first(where: isAddress) else { return nil }
    let lower = word.lowercased()
    return lower.hasPrefix("mailto:") ? word.dropFirst(7) : word
  }

  private static func isAddress(_ word: Substring) -> Bool {
    let parts = word.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { return false }
    return parts[1].utf8.contains(0x2E) && parts[1].utf8.first != 0x2E
  }

  private static func name(in line: String, without mail: Substring) -> String {
    guard let range = range(of: mail, in: line) else { return line }
    var rest = line
    rest.removeSubrange(range)
    for (hollow, filling) in [("()", ""), ("<>", ""), ("mailto:", ""), ("[]", "")] {
      while let place = self.range(of: Substring(hollow), in: rest) {
        rest.replaceSubrange(place, with: filling)
      }
    }
    return unwrapped(SafeText(line: rest).string)
  }

  /// Without brackets around the whole of it.
  private static func unwrapped(_ text: String) -> String {
    for (open, close) in [("(", ")"), ("<", ">"), ("\"", "\"")]
    where text.hasPrefix(open) && text.hasSuffix(close) && text.count > 1 {
      return SafeText(line: String(text.dropFirst().dropLast())).string
    }
    return text
  }

  private static func range(of part: Substring, in text: String) -> Range<String.Index>? {
    let (needle, hay) = (Array(part.utf8), Array(text.utf8))
    guard !needle.isEmpty, hay.count >= needle.count else { return nil }
    for start in 0...(hay.count - needle.count) where hay[start] == needle[0] {
      guard hay[start..<start + needle.count].elementsEqual(needle) else { continue }
      let lower = text.utf8.index(text.startIndex, offsetBy: start)
      return lower..<text.utf8.index(lower, offsetBy: needle.count)
    }
    return nil
  }
}
