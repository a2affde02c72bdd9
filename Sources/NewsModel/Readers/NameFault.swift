/// Why a name cannot be had.
package enum NameFault: Error, Hashable, Sendable {
  case tooShort
  case tooLong(limit: Int)
  /// A character that names may not hold.
  case badCharacter(SafeText)
  /// Letters of two alphabets.
  case mixedScripts
  /// A space, dot or hyphen at an end, or two in a row.
  case badSeparator
  /// Kept for those who run the paper.
  case reserved
  /// Somebody has it, or one that looks like it.
  case taken

  /// Whether it may have been meant to be taken for another's.
  package var isPretence: Bool { self == .reserved || self == .mixedScripts || self == .taken }

  /// For the log.
  package var word: String {
    switch self {
    case .tooShort: "too short"
    case .tooLong: "too long"
    case .badCharacter: "a character"
    case .mixedScripts: "two alphabets"
    case .badSeparator: "separators"
    case .reserved: "reserved"
    case .taken: "taken, or alike"
    }
  }

  package var sentence: SafeText { Language.english(phrase) }

  package var phrase: Phrase {
    switch self {
    case .tooShort: "A name has at least two letters."
    case .tooLong(let limit): "That is too long: at most \(limit) characters."
    case .badCharacter(let character):
      "“\(character)” cannot be in a name: letters, digits, spaces, dots, hyphens and apostrophes can."
    case .mixedScripts: "A name keeps to one alphabet, so that nobody takes it for another's."
    case .badSeparator: "Spaces, dots and hyphens stand alone, between letters."
    case .reserved: "That name is kept for those who run the paper. Choose another."
    case .taken: "Somebody has that name, or one that looks like it. Choose another."
    }
  }
}
