/// A filter of the list that a reader keeps under a name, in the words of `FilterWords`.
package struct SavedFilter: Hashable, Sendable {
  package var name: SafeText
  package var words: SafeText

  package init(name: SafeText, words: SafeText) {
    self.name = name
    self.words = words
  }
}
