package import NewsModel

/// What is wrong with one line of a file that somebody wrote by hand.
package struct LineMistake: Hashable, Sendable {
  /// From 1.
  package var line: Int
  package var text: SafeText

  package init(line: Int, text: SafeText) {
    self.line = line
    self.text = text
  }
}

extension [LineMistake] {
  /// "line 3: there is no colour “blu”; line 9: …".
  package var sentence: SafeText {
    let sentences: [SafeText] = map { "line \($0.line): \($0.text)" }
    return sentences.dropFirst().reduce(sentences.first ?? "") { $0 + "; " + $1 }
  }
}
