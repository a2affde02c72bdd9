/// A name that a reader has chosen and may have: short, visible, in one script, not to be taken for the paper's own.
package struct ReaderName: Hashable, Sendable {
  package static let length = 2...30

  package let text: SafeText
  /// Two names with one skeleton would be taken for each other.
  package let skeleton: String

  /// - Parameter reserved: names of the house beside those that no paper gives away, such as the paper's own.
  package init(_ wish: String, reserved: [String] = []) throws(NameFault) {
    let plain = wish.unicodeScalars.map(Self.narrowed)
    let scripts = try Self.scripts(of: plain)
    let text = SafeText(line: String(String.UnicodeScalarView(plain)))
    guard text.string.count <= Self.length.upperBound else { throw .tooLong(limit: Self.length.upperBound) }
    guard NameScript.canStandTogether(scripts) else { throw .mixedScripts }
    guard Self.hasSoundSeparators(text.string) else { throw .badSeparator }
    guard text.string.count(where: Self.isLetter) >= Self.length.lowerBound else { throw .tooShort }
    self.text = text
    skeleton = NameSkeleton.of(text.string)
    let base = Self.withoutNumber(text.string)
    let taken = (Self.house + reserved).map { NameSkeleton.bare($0) }
    guard !taken.contains(NameSkeleton.bare(base)), !skeleton.isEmpty else { throw .reserved }
  }

  /// Names that promise a power which a reader does not have.
  private static let house = [
    "admin", "administrator", "root", "editor", "editorial", "moderator", "mod", "staff", "system",
    "operator",
    "owner", "deleted", "erased", "anonymous", "guest", "stranger", "nobody", "everyone", "broadsheet",
    "support",
    "help", "official", "newsroom", "sysop", "sysadmin", "webmaster", "postmaster",
  ]

  /// Full-width forms are the same letters (NFKC).
  private static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar.value == 0x3000 ? " " : scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }

  private static func scripts(of scalars: [Unicode.Scalar]) throws(NameFault) -> Set<NameScript> {
    var scripts = Set<NameScript>()
    for scalar in scalars {
      guard let script = NameScript(scalar) else {
        throw .badCharacter(SafeText(line: String(scalar)).nonEmpty ?? "what cannot be seen")
      }
      scripts.insert(script)
    }
    return scripts
  }

  private static func isLetter(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { $0.properties.isAlphabetic } ?? false
  }

  private static func isSeparator(_ character: Character) -> Bool {
    [" ", ".", "-", "_", "'", "’"].contains(character)
  }

  private static func hasSoundSeparators(_ text: String) -> Bool {
    var wasSeparator = true
    for character in text {
      let isSeparator = isSeparator(character)
      // "J. Smith" has two in a row, as names do.
      if isSeparator, wasSeparator, character != " " { return false }
      wasSeparator = isSeparator
    }
    return !wasSeparator || text.hasSuffix(".")
  }

  private static func withoutNumber(_ text: String) -> String {
    var base = text
    while let last = base.last, last.isNumber || isSeparator(last) { base.removeLast() }
    return base.isEmpty ? text : base
  }
}
