import NewsModel

extension Phrase {
  /// In English.
  var text: SafeText { Language.english(self) }
}
