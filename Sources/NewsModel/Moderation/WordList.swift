/// Words that a paper does not want, or wants to look at first.
package enum WordList: String, CaseIterable, Sendable {
  /// Refused before anything is stored.
  case banned
  /// Held, or shown and put on the desk, as the operator has set it.
  case suspect
}

/// A word of a list, as the operator gave it.
package struct ListedWord: Hashable, Sendable {
  package var list: WordList
  package var word: SafeText

  package init(list: WordList, word: SafeText) {
    self.list = list
    self.word = word
  }
}
