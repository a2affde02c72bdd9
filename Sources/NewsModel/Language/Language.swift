/// The language of the interface: turns phrases into text.
///
/// It is handed to whatever speaks, in the `Look`, the `UpdateContext` or the state's options; English is what stands
/// in the sources.
package struct Language: Hashable, Sendable {
  private let catalogue: MessageCatalogue?

  package static let english = Language(nil)

  package init(_ catalogue: MessageCatalogue?) {
    self.catalogue = catalogue
  }

  /// What the catalogue does not have is said in English.
  package func callAsFunction(_ phrase: Phrase) -> SafeText {
    let words = catalogue?.words(for: phrase) ?? Self.english(phrase)
    guard !phrase.values.isEmpty || words.utf8.contains(0x25) else { return SafeText(text: words) }
    return SafeText(text: filled(words, with: phrase.values))
  }

  /// The letter that says yes beside `y`.
  package var yes: Character { self(Phrase("y", as: "yes")).string.first ?? "y" }

  private static func english(_ phrase: Phrase) -> String {
    guard let plural = phrase.plural, plural.count != 1 else { return phrase.id }
    return plural.id
  }

  /// Puts the values in the places of `%@`, in their order, and of `%2$@`.
  private func filled(_ words: String, with values: [Phrase.Value]) -> String {
    var text = ""
    var next = 0
    var rest = words[...]
    while let sign = rest.utf8.firstIndex(of: 0x25) {
      text += rest[..<sign]
      rest = rest[rest.utf8.index(after: sign)...]
      if rest.utf8.first == 0x25 {
        text += "%"
        rest = rest.dropFirst()
        continue
      }
      let digits = rest.prefix { ("0"..."9").contains($0) }
      let place = Int(digits).map { $0 - 1 } ?? next
      next += digits.isEmpty ? 1 : 0
      rest = rest[digits.endIndex...].dropFirst(digits.isEmpty ? 1 : 2)
      if values.indices.contains(place) { text += string(values[place]) }
    }
    return text + rest
  }

  private func string(_ value: Phrase.Value) -> String {
    switch value {
    case .text(let text): text.string
    case .phrase(let phrase): self(phrase).string
    }
  }
}
