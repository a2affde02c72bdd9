import NewsModel

extension ReaderState {
  var filterWords: FilterWords {
    FilterWords(sections: sections, now: now, clock: options.clock, lastVisit: summary?.lastVisit)
  }

  /// `:filter`: a name that was saved, or words.
  mutating func filter(by words: SafeText) -> [Effect] {
    guard !words.isEmpty else { return listFilters() }
    let typed = filters.first { $0.name == words }?.words ?? words
    do throws(FilterWords.Mistake) {
      let query = try filterWords.query(typed)
      typedFilter = (typed, query)
      focus = .headlines
      companion = .article
      return headlines.show(query)
    } catch {
      switch error {
      case .noSection(let name): return say("There is no section “\(name)”.", .failure)
      case .noTime(let word):
        return say("“\(word)” is no time: today, week, month, visit or 2026-11-25.", .failure)
      }
    }
  }

  private func listFilters() -> [Effect] {
    guard !filters.isEmpty else { return say("No filter is saved; :save NAME keeps the one that is shown.") }
    let names = filters.map(\.name.string).joined(separator: ", ")
    return say("Saved: \(SafeText(line: names)).")
  }

  /// `:save`: keeps what the list shows; a time that was typed as “week” stays one.
  func saveFilter(as name: SafeText) -> [Effect] {
    guard !name.isEmpty else { return say(":save NAME keeps the filter that is shown.", .failure) }
    let query = headlines.query
    let typed = typedFilter.flatMap { $0.query == query ? $0.words : nil }
    let words = typed ?? filterWords.words(for: query)
    guard query.search == nil, !words.isEmpty else { return say("There is no filter to save.", .failure) }
    return [.saveFilter(SavedFilter(name: name, words: words))]
      + say("Saved: :filter \(name) shows it again.", .done)
  }
}
