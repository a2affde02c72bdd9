import NewsModel

/// What the index of words holds of a story: a pure function of what is stored, since the index has to be
/// given the same words again to forget them.
struct SearchDocument: Hashable {
  /// Changes whenever the same story would give other words. Then the index has to be made anew.
  static let version = 3

  var title: String
  var lead: String
  var body: String
  var place: String

  init(
    title: SafeText, standfirst: SafeText?, byline: SafeText?, body: String, sections: [SectionID],
    _ prepare: (String) -> String = SearchText.indexed
  ) {
    self.title = prepare(title.string)
    lead = prepare([standfirst, byline].compactMap { $0?.string }.joined(separator: "\n"))
    self.body = prepare(body)
    place = ([SectionTable.all] + sections).map { SearchText.word(for: $0) }.joined(separator: " ")
  }
}
