package import NewsModel

extension HeadlinesState {
  /// Shows what the whole archive has on the words; where the reader was is kept.
  package mutating func search(_ words: SafeText) -> [Effect] {
    if !isSearch, loads.allSatisfy({ !$0.isReplacement }) {
      places.append(HeadlinePlace(query: query, window: window))
    }
    var wanted = HeadlineQuery()
    wanted.search = words
    findWords = nil
    return show(wanted)
  }

  /// Back to where the reader was before the search.
  package mutating func leaveSearch() -> [Effect] {
    findWords = nil
    guard let place = places.popLast() else { return show(HeadlineQuery()) }
    query = place.query
    window = place.window
    loads = []
    follow()
    return reload()
  }
}
