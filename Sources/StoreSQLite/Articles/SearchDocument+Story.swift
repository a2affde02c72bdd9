import NewsModel

extension SearchDocument {
  /// - Parameter text: the body's, where the caller has it.
  init(
    _ content: StoryContent, text: String? = nil, sections: [SectionID],
    _ prepare: (String) -> String = SearchText.indexed
  ) {
    self.init(
      title: content.title, standfirst: content.standfirst, byline: content.byline,
      body: text ?? content.body.plainText, sections: sections.sorted(), prepare)
  }
}
