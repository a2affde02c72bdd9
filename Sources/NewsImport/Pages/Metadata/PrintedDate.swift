import NewsModel

/// Dates as they are printed, with their labels.
enum PrintedDate {
  /// A line cut at what stands between dates and names.
  static func parts(_ text: String) -> [String] {
    var parts: [String] = []
    if mayBeCut(text) {
      var pieces = [text[...]]
      for separator in separators { pieces = pieces.flatMap { $0.pieces(between: separator) } }
      parts = pieces.map { String($0) }
    }
    return joinedLabels(parts.isEmpty ? [text] : parts) + splitAtUpdate(text)
  }

  private static let separators = ["|", "\n", "•", "\u{B7}", "\u{387}", "–", "—", "‧", "●"]

  /// Whether a byte stands there that what stands between parts begins with.
  private static func mayBeCut(_ text: String) -> Bool {
    text.utf8.contains { $0 == 0x7C || $0 == 0x0A || $0 == 0xC2 || $0 == 0xCE || $0 == 0xE2 }
  }

  /// "LAST UPDATE | Nov 10th" is one statement.
  private static func joinedLabels(_ parts: [String]) -> [String] {
    var result: [String] = []
    for part in parts {
      if let last = result.last, isLabel(last) {
        result[result.count - 1] = last + " " + part
      } else {
        result.append(part)
      }
    }
    return result
  }

  private static func isLabel(_ text: String) -> Bool {
    let lower = text.lowercased().trimmingEnds { !$0.isLetter }
    return DateLabels.updates.contains(lower) || DateLabels.published.contains(lower)
  }

  /// "Published 3 May 2020 Updated 4 May 2020".
  private static func splitAtUpdate(_ text: String) -> [String] {
    let lower = text.lowered()
    guard lower.utf8.count == text.utf8.count else { return [] }
    for offset in updatePlaces(in: lower) {
      let place = lower.utf8.index(lower.utf8.startIndex, offsetBy: offset)
      guard let index = place.samePosition(in: lower), !lower[lower.index(before: index)].isLetter,
        let labels = DateLabels.byFirst[lower[index]],
        labels.contains(where: {
          $0.isUpdate && $0.label.utf8.count > 5 && lower[index...].hasPrefix($0.label)
        })
      else { continue }
      let cut = text.utf8.index(text.utf8.startIndex, offsetBy: offset)
      return [String(text[..<cut]), String(text[cut...])]
    }
    return []
  }

  /// A day with its year that stands somewhere in a line: "Written by Ann Field in Games on 1 June 2019 at 8 PM".
  static func within(_ text: String) -> String? {
    let words = text.split(separator: " ")
    guard words.count > 2, words.count < 30 else { return nil }
    for index in words.indices {
      let word = bare(words[index])
      if isDay(word) { return word }
      guard word.count > 2, MonthNames.month(word.lowercased()) != nil else { continue }
      // "de" and "von" may stand between; the year comes last, or right behind the day.
      for last in [index + 1, index + 2] where last < words.count {
        guard isYear(bare(words[last])) else { continue }
        let first =
          ([index - 1, index - 2].filter { $0 >= 0 && bare(words[$0]).first?.isNumber == true }).max()
          ?? index
        return words[first...last].map { bare($0) }.joined(separator: " ")
      }
    }
    return nil
  }

  private static func bare(_ word: Substring) -> String {
    String(word).trimmingEnds { !$0.isLetter && !$0.isNumber }
  }

  private static func isYear(_ word: String) -> Bool {
    word.utf8.count == 4 && (word.hasPrefix("19") || word.hasPrefix("20")) && word.allSatisfy(\.isNumber)
  }

  /// "2019-06-01", "1.6.2019": three numbers, the first or the last of four figures.
  private static func isDay(_ word: String) -> Bool {
    let parts = word.split(omittingEmptySubsequences: false) { ".-/".contains($0) }
    guard parts.count == 3, parts.allSatisfy({ (1...4).contains($0.utf8.count) && $0.allSatisfy(\.isNumber) })
    else {
      return false
    }
    return isYear(String(parts[0])) != isYear(String(parts[2]))
  }

  private static let starts = BytePairs(DateLabels.updates.map { Array($0.utf8) })

  /// Bytes behind a word at which such a label may begin.
  private static func updatePlaces(in lower: String) -> [Int] {
    let places = lower.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.indices.dropFirst().filter { index in
        guard bytes[index - 1] &- 0x61 >= 26, index + 1 < bytes.count else { return false }
        let next = bytes[index + 1]
        // An accent that stands alone belongs to the letter before it.
        return next == 0xCC || next == 0xCD || starts.holds(bytes[index], next)
      }
    }
    return places ?? Array(1..<max(1, lower.utf8.count))
  }

  static func isUpdate(_ text: String) -> Bool {
    DateLabels.updates.contains { text.hasPrefix($0) }
  }

  /// Without its label, and whether the label says that it is an update.
  static func stripped(_ text: String) -> (text: String, isUpdate: Bool) {
    var rest = text[...].trimmed
    var isUpdate = false
    var isDone = false
    while !isDone {
      isDone = true
      // Figures begin no label.
      if let byte = rest.utf8.first, byte &- 0x30 < 10 { break }
      guard DateLabels.starts.mayBegin(rest) else { break }
      let lower = rest.prefix(28).lowercased()
      guard let first = lower.first, let labels = DateLabels.byFirst[first] else { break }
      for (label, says) in labels where lower.hasPrefix(label) {
        let after = rest.dropFirst(label.count)
        guard let next = after.first, !next.isLetter || !label.utf8.allSatisfy({ $0 < 0xE3 }) else {
          continue
        }
        rest = after.drop { !$0.isLetter && !$0.isNumber }
        isUpdate = isUpdate || says
        isDone = false
        break
      }
    }
    return (rest.trimmed.trimmingEnds(), isUpdate)
  }
}

extension Substring {
  fileprivate func trimmingEnds() -> String {
    String(self).trimmingEnds {
      $0 == "," || $0 == "." || $0 == ":" || $0 == ")" || $0 == "(" || $0.isWhitespace
    }
  }
}
