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
      return say(error.sentence, .failure)
    }
  }

  /// What the dialog says; where its time is none, the dialog stays.
  mutating func filter(by dialog: FilterDialog) -> [Effect] {
    var query = dialog.finished
    do throws(FilterWords.Mistake) {
      if let word = dialog.newSince { query.since = word.isEmpty ? nil : try filterWords.moment(word) }
    } catch {
      dialogs.append(.filter(dialog))
      return say(error.sentence, .failure)
    }
    return query == headlines.query ? [] : headlines.show(query)
  }

  mutating func sortList(by order: HeadlineQuery.Order) -> [Effect] {
    headlines.order = order
    focus = .headlines
    companion = .article
    let words: Phrase =
      order == .time ? "The newest stories stand first." : "What is discussed most stands first."
    return headlines.show(headlines.query) + say(words)
  }

  private func listFilters() -> [Effect] {
    guard !filters.isEmpty else { return say("No filter is saved; :save NAME keeps the one that is shown.") }
    let names = filters.map(\.name.string).joined(separator: ", ")
    return say("Saved: \(SafeText(line: names)).")
  }

  /// What one of many readers may keep in a paper that they share.
  private func fault(of filter: SavedFilter) -> Phrase? {
    if filter.name.string.count > 40 || filter.words.string.count > 500 {
      return "That is too long to be saved: the name may have 40 characters, the filter 500."
    }
    guard filters.count >= 100, !filters.contains(where: { $0.name == filter.name }) else { return nil }
    return "100 filters are saved already: save it under the name of one that may go, or :forget NAME first."
  }

  /// `:save`: keeps what the list shows; a time that was typed as “week” stays one.
  func saveFilter(as name: SafeText) -> [Effect] {
    guard !name.isEmpty else { return say(":save NAME keeps the filter that is shown.", .failure) }
    let query = headlines.query
    let typed = typedFilter.flatMap { $0.query == query ? $0.words : nil }
    let words = typed ?? filterWords.words(for: query)
    guard query.search == nil, !words.isEmpty else { return say("There is no filter to save.", .failure) }
    let filter = SavedFilter(name: name, words: words)
    if let fault = fault(of: filter) { return say(fault, .failure) }
    return [.saveFilter(filter)]
      + say("Saved: :filter \(name) shows it again.", .done)
  }

  /// `:forget`: a saved filter goes, and can be taken back.
  mutating func forgetFilter(named name: SafeText) -> [Effect] {
    guard !name.isEmpty else { return say(":forget NAME lets a saved filter go.", .failure) }
    guard let kept = filters.first(where: { $0.name == name }) else {
      return say("No filter is saved as “\(name)”; :filter lists them.", .failure)
    }
    filters.removeAll { $0 == kept }
    undoable.append(Undoable(said: "Saved again: :filter \(name) shows it.", effects: [.saveFilter(kept)]))
    return [.saveFilter(SavedFilter(name: name, words: ""))]
      + say("The filter \(name) is gone. \(keymap.name(of: .undo)) takes it back.", .done)
  }
}

extension FilterWords.Mistake {
  fileprivate var sentence: Phrase {
    switch self {
    case .noSection(let name): "There is no section “\(name)”."
    case .noTime(let word): "“\(word)” is no time: today, week, month, visit or 2026-11-25."
    }
  }
}
