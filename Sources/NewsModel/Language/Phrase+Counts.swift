extension Phrase {
  /// A time in the largest unit that leaves a number to be read, rounded up.
  package static func duration(seconds: Int) -> Phrase {
    let (seconds, minutes, hours) = (max(1, seconds), (seconds + 59) / 60, (seconds + 3599) / 3600)
    if seconds < 60 { return counted(seconds, "a second", "\(seconds) seconds") }
    return seconds < 7200
      ? counted(minutes, "a minute", "\(minutes) minutes") : counted(hours, "an hour", "\(hours) hours")
  }

  /// A line of counts as another program has written it, "3 feeds: 12 new articles, 4 updated": each part is known
  /// again with its numbers as values.
  package static func counts(in line: SafeText) -> Phrase {
    let parts = line.string.split(separator: ",").map { counted(in: SafeText(line: String($0))) }
    return parts.dropFirst().reduce(parts.first ?? "") { "\($0), \($1)" }
  }

  private static func counted(in part: SafeText) -> Phrase {
    var phrase = Phrase.Interpolation(literalCapacity: part.string.utf8.count, interpolationCount: 2)
    var rest = part.string[...]
    while let start = rest.firstIndex(where: isDigit) {
      phrase.appendLiteral(String(rest[..<start]))
      let digits = rest[start...].prefix(while: isDigit)
      phrase.appendInterpolation(SafeText(line: String(digits)))
      rest = rest[digits.endIndex...]
    }
    phrase.appendLiteral(String(rest))
    return Phrase(stringInterpolation: phrase)
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}
