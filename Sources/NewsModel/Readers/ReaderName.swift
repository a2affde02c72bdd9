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
    guard !Self.hasTower(text.string) else { throw .badCharacter("so many marks on one letter") }
    guard Self.hasSoundSeparators(text.string) else { throw .badSeparator }
    guard text.string.count(where: Self.isLetter) >= Self.length.lowerBound else { throw .tooShort }
    self.text = text
    skeleton = NameSkeleton.of(text.string)
    guard !skeleton.isEmpty, !Self.promisesPower(text.string, reserved) else { throw .reserved }
  }

  /// What a reader is not, as a part of a name too: "Moderator Ann".
  private static let offices = [
    "admin", "administrator", "editor", "editorial", "moderator", "moderation", "mod", "staff", "operator",
    "sysop",
    "sysadmin", "webmaster", "postmaster", "newsroom", "official",
  ]

  /// What is a name of the house or of nobody, and can be a part of somebody's: "Edgar Guest".
  private static let house = [
    "root", "system", "owner", "deleted", "erased", "anonymous", "guest", "stranger", "nobody", "everyone",
    "broadsheet",
    "support", "help",
  ]

  private static func promisesPower(_ name: String, _ reserved: [String]) -> Bool {
    let words = words(of: name)
    guard !house.contains(where: { NameSkeleton.bare($0) == words.joined() }) else { return true }
    let offices = offices.flatMap { [NameSkeleton.bare($0), NameSkeleton.bare($0 + "s")] }
    guard !words.contains(where: offices.contains), !offices.contains(words.joined()) else { return true }
    return reserved.map(Self.words).contains { house in
      let house = house.first == NameSkeleton.bare("the") ? Array(house.dropFirst()) : house
      return !house.isEmpty && (words.ranges(of: house).isEmpty == false || words.joined() == house.joined())
    }
  }

  /// As they look, without the numbers behind them.
  private static func words(of name: String) -> [String] {
    parted(withoutNumber(name)).split(whereSeparator: isSeparator).map { word in
      NameSkeleton.bare(withoutNumber(String(word)))
    }
  }

  /// "TheModerators" is read as two words.
  private static func parted(_ name: String) -> String {
    var result = ""
    for character in name {
      if character.isUppercase, result.last?.isLowercase == true { result.append(" ") }
      result.append(character)
    }
    return result
  }

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

  /// More marks on each other than any language writes.
  private static func hasTower(_ text: String) -> Bool {
    var height = 0
    for scalar in text.unicodeScalars {
      height = scalar.properties.generalCategory == .nonspacingMark ? height + 1 : 0
      if height > 2 { return true }
    }
    return false
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
