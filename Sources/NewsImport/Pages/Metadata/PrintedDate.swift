import NewsModel

/// Dates as they are printed, with their labels.
enum PrintedDate {
  private static let updates = [
    "last updated", "last update", "last modified", "updated", "update", "modified", "aktualisiert",
    "mis à jour", "mise à jour",
    "actualizado", "atualizado", "aggiornato", "обновлено", "edited", "revised", "laatst bijgewerkt",
    "bijgewerkt", "stand",
  ]
  private static let labels = [
    "first published", "originally published", "published on", "published at", "published", "posted on",
    "posted at", "posted",
    "publié le", "publicado el", "publicado em", "publicado", "veröffentlicht am", "veröffentlicht",
    "erstellt am", "pubblicato il",
    "pubblicato", "опубликовано", "gepubliceerd", "written on", "created on", "created", "issued", "date",
    "on", "le", "am", "vom",
    "il", "em", "el", "den", "written", "released on",
  ]

  /// A line cut at what stands between dates and names.
  static func parts(_ text: String) -> [String] {
    var parts: [String] = []
    for piece in text.split(whereSeparator: { "|•·\n–—‧●".contains($0) }) { parts.append(String(piece)) }
    return joinedLabels(parts.isEmpty ? [text] : parts) + splitAtUpdate(text)
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
    return updates.contains(lower) || labels.contains(lower)
  }

  /// "Published 3 May 2020 Updated 4 May 2020".
  private static func splitAtUpdate(_ text: String) -> [String] {
    for update in updates where update.count > 5 {
      guard let place = text.place(of: update), place > text.startIndex else { continue }
      return [String(text[..<place]), String(text[place...])]
    }
    return []
  }

  static func isUpdate(_ text: String) -> Bool {
    updates.contains { text.hasPrefix($0) }
  }

  /// Without its label, and whether the label says that it is an update.
  static func stripped(_ text: String) -> (text: String, isUpdate: Bool) {
    var rest = text[...].trimmed
    var isUpdate = false
    var isDone = false
    while !isDone {
      isDone = true
      let lower = rest.prefix(28).lowercased()
      for (label, says) in updates.map({ ($0, true) }) + labels.map({ ($0, false) })
      where lower.hasPrefix(label) {
        let after = rest.dropFirst(label.count)
        guard let next = after.first, !next.isLetter else { continue }
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

/// A day in the path of an address.
enum AddressDate {
  static func find(_ address: String) -> Timestamp? {
    let parts = address.split(separator: "/").dropFirst(2)
    for (index, part) in zip(parts.indices, parts) {
      guard part.count == 4, let year = Int(part), (1990...2100).contains(year), index + 2 < parts.endIndex
      else { continue }
      guard let month = month(parts[index + 1]), let day = Int(parts[index + 2].prefix { $0.isNumber }) else {
        continue
      }
      guard (1...CivilDate.daysIn(month: month, of: year)).contains(day) else { continue }
      return CivilTime(date: CivilDate(year: year, month: month, day: day), hour: 0, minute: 0, second: 0)
        .timestamp()
    }
    return nil
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static func month(_ text: Substring) -> Int? {
    if let number = Int(text) { return (1...12).contains(number) ? number : nil }
    return months.firstIndex(of: text.prefix(3).lowercased()).map { $0 + 1 }
  }
}
