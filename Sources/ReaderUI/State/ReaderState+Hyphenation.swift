import NewsModel

extension ReaderState {
  /// Asks for the dictionary of the story's language, once in a session; the story is on the screen meanwhile.
  mutating func askWordBreaker() -> [Effect] {
    guard options.typography.hyphenates, let language = article.article?.language?.nonEmpty,
      askedLanguages.insert(language).inserted
    else { return [] }
    return [.loadWordBreaker(language: language)]
  }

  mutating func arrived(_ breaker: WordBreaker?) -> [Effect] {
    guard let breaker else { return [] }
    options.typography.wordBreakers[breaker.language] = breaker
    if article.article?.language == breaker.language { article.setAnew(context(for: .article)) }
    return []
  }
}
