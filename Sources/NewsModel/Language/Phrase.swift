/// Something that the interface says: the English words, by which a catalogue finds those of another language, and
/// what is put into them.
///
/// It is written as a string, `"Nothing found for “\(words)”."`, and becomes text by `Language`. In the catalogues each
/// value stands as `%@`, or `%2$@` where the order is another one, and a percent sign as `%%`.
package struct Phrase: Hashable, Sendable {
  package indirect enum Value: Hashable, Sendable {
    case text(SafeText)
    case phrase(Phrase)
  }

  /// The English words with their placeholders.
  package private(set) var id: String
  /// Tells apart what is the same word in English only.
  package private(set) var context: String?
  /// The words for another number than one, and the number.
  package private(set) var plural: (id: String, count: Int)?
  package private(set) var values: [Value] = []

  /// The same words in another sense: `Phrase("read", as: "key")`.
  package init(_ words: Phrase, as context: String) {
    self = words
    self.context = context
  }

  /// A sentence with a number in it that changes its words.
  package static func counted(_ count: Int, _ one: Phrase, _ other: Phrase) -> Phrase {
    var phrase = other
    phrase.id = one.id
    phrase.plural = (other.id, count)
    return phrase
  }

  /// Words that come from elsewhere, of which a catalogue may know some.
  package static func known(_ text: SafeText) -> Phrase { Phrase(stringLiteral: text.string) }

  /// The same is what says the same in English.
  package static func == (left: Phrase, right: Phrase) -> Bool {
    Language.english(left) == Language.english(right)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(Language.english(self))
  }
}

extension Phrase: ExpressibleByStringInterpolation {
  package init(stringLiteral words: String) {
    id = words.contains("%") ? Interpolation.escaped(words) : words
  }

  package init(stringInterpolation interpolation: Interpolation) {
    id = interpolation.id
    values = interpolation.values
  }

  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var id = ""
    fileprivate var values: [Value] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      id.reserveCapacity(literalCapacity + interpolationCount * 2)
    }

    package mutating func appendLiteral(_ literal: String) {
      id += literal.contains("%") ? Self.escaped(literal) : literal
    }

    package mutating func appendInterpolation(_ text: SafeText) { append(.text(text)) }

    package mutating func appendInterpolation(_ phrase: Phrase) { append(.phrase(phrase)) }

    package mutating func appendInterpolation(_ number: some BinaryInteger) { append(.text("\(number)")) }

    private mutating func append(_ value: Value) {
      id += "%@"
      values.append(value)
    }

    fileprivate static func escaped(_ words: String) -> String {
      words.reduce(into: "") { $0 += $1 == "%" ? "%%" : String($1) }
    }
  }
}
