import NewsModel

extension ReaderState {
  /// Shows a story that several papers have once, or in each of them.
  mutating func toggleFold() -> [Effect] {
    headlines.isFolded.toggle()
    let words: Phrase =
      headlines.isFolded
      ? "A story that several papers have stands once." : "A story stands in each paper that has it."
    return headlines.reload() + say(words)
  }

  /// The story as the next paper has it; round and round.
  mutating func openTwin() -> [Effect] {
    guard let article = article.article, let first = article.twins.first else {
      return say("No other paper here has this story.")
    }
    return open(article.twins.first { $0.id.rawValue > article.id.rawValue } ?? first)
  }
}
