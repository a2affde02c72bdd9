package import NewsModel

/// What a reader has chosen about the setting of stories.
package struct Typography: Hashable, Sendable {
  package var hyphenates = false
  package var justifies = false
  /// Columns of text in a pane that has room for them.
  package var columns = 1
  /// The languages whose words can be parted.
  package var wordBreakers: [SafeText: WordBreaker] = [:]

  package init() {}

  /// nil where the words of a language stay whole.
  func wordBreaker(for language: SafeText?) -> WordBreaker? {
    hyphenates ? language.flatMap { wordBreakers[$0] } : nil
  }
}

/// Where the words of a language may be parted.
package struct WordBreaker: Hashable, Sendable {
  package let language: SafeText
  /// UTF-8 offsets of a word of letters.
  package let places: @Sendable (String) -> [Int]

  package init(language: SafeText, places: @escaping @Sendable (String) -> [Int]) {
    self.language = language
    self.places = places
  }

  package static func == (left: Self, right: Self) -> Bool { left.language == right.language }
  package func hash(into hasher: inout Hasher) { hasher.combine(language) }
}
