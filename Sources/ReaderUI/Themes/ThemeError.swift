package import NewsModel

/// What is wrong with a theme file, all of it.
package struct ThemeError: Error, Hashable, Sendable {
  package struct Mistake: Hashable, Sendable {
    /// From 1.
    package var line: Int
    package var text: SafeText
  }

  package var mistakes: [Mistake]

  /// "line 3: there is no colour “blu”; line 9: …".
  package var message: SafeText {
    let sentences: [SafeText] = mistakes.map { "line \($0.line): \($0.text)" }
    return sentences.dropFirst().reduce(sentences.first ?? "") { $0 + "; " + $1 }
  }
}
