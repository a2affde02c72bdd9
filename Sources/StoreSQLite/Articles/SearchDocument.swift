import NewsModel

/// What the index of words holds of a story: a pure function of what is stored, since the index has to be
/// given the same words again to forget them.
struct SearchDocument: Hashable {
  /// Changes whenever the same story would give other words. Then the index has to be made anew.
  static let version = 1

  var title: String
  var lead: String
  var body: String
  var place: String

  init(title: SafeText, standfirst: SafeText?, byline: SafeText?, body: RichText, sections: [SectionID]) {
    self.title = SearchText.indexed(title.string)
    lead = SearchText.indexed([standfirst, byline].compactMap { $0?.string }.joined(separator: "\n"))
    self.body = SearchText.indexed(body.plainText)
    place = ([SectionTable.all] + sections).map { SearchText.word(for: $0) }.joined(separator: " ")
  }
}
