import NewsModel

extension ReaderState {
  /// Answers of the store.
  mutating func receive(_ message: Message) -> [Effect] {
    switch message {
    case .headlinesLoaded(let query, let start, let page): return took(page, of: query, from: start)
    case .articleLoaded(let id, let loaded): return arrived(id, loaded)
    case .wordBreakerLoaded(let breaker): return arrived(breaker)
    case .previousLoaded(let id, let previous):
      return article.receive(previous, of: id, context(for: .article))
    case .summaryLoaded(let summary): return arrived(summary)
    case .filtersLoaded(let filters): self.filters = filters
    case .draftsLoaded(let drafts): return arrived(drafts)
    case .readerKnown(let reader): known(reader)
    case .marked(let ids, let mark): return marked(ids, mark) + tellPanes(message)
    case .allMarkedRead(let query, let batch): return allMarkedRead(query, batch)
    case .marksUndone(let batch):
      let count = batch.count
      let words: Phrase = .counted(
        count, "Taken back: \(count) story unread again.", "Taken back: \(count) stories unread again.")
      return say(words) + headlines.reload()
    case .posted(let draft, let outcome): return tellPanes(message) + posted(draft, outcome)
    case .policyAccepted(let version):
      acceptedPolicy = version
      if let reader { known(reader) }
    case .noticesLoaded(let notices): return arrived(notices)
    case .acknowledged:
      return say("Thank you. You can post again.", .done) + [.loadSummary] + tellPanes(message)
    case .appealed(let comment, let refusal): return appealed(comment, refusal)
    case .belongingsLoaded(let all): return arrived(all)
    case .erased(let refusal): return erased(refusal)
    case .fetchProgressed(let feeds, let total):
      return say(
        .counted(
          total, "Looking for news… \(feeds) of \(total) feed.",
          "Looking for news… \(feeds) of \(total) feeds."
        ), .progress)
    case .fetched(let words, let kind):
      return [.loadSummary] + headlines.reload() + say(words, kind)
    case .linkNotOpened(let url): return tell(url)
    case .linkOpened(let name): return name.map { say("Given to \($0).", .done) } ?? []
    case .browserMissing(let name, let url): return tell(url, after: "There is no program “\(name)”.")
    case .browserFailed(let name, let url): return tell(url, after: "“\(name)” has failed.")
    case .failed(let effect, let error): return failed(effect, error) + tellPanes(message)
    default: return tellPanes(message)
    }
    return tellPanes(message)
  }

  /// What was accepted before the store had a reader for it is not asked again.
  private mutating func known(_ reader: Reader) {
    self.reader = reader
    self.reader?.policyVersion = [reader.policyVersion, acceptedPolicy].compactMap { $0 }.max()
  }

  func say(_ words: Phrase, _ kind: StatusMessage.Kind = .information) -> [Effect] {
    [.frame(.say(words, kind))]
  }

  private mutating func took(
    _ page: HeadlinePage, of query: HeadlineQuery, from start: PageStart
  ) -> [Effect] {
    guard let purpose = headlines.take(page, query: query, from: start) else { return [] }
    guard case .seek(let seek) = purpose else { return [] }
    return headlines.found(page.headlines.first, by: seek)
  }

  private mutating func arrived(_ id: ArticleID, _ loaded: Article?) -> [Effect] {
    arrivedStory(id, loaded) + askWordBreaker()
  }

  private mutating func arrivedStory(_ id: ArticleID, _ loaded: Article?) -> [Effect] {
    if options.startArticle == id { return arrivedFirst(loaded) }
    let effects = article.receive(id, loaded, context(for: .article))
    guard current?.id == id else { return effects }
    isArticleAwaited = false
    guard let loaded else {
      return say(
        "This story is not in the paper any more; \(keymap.name(of: .refresh)) loads the list anew.", .failure
      )
    }
    current = loaded.headline
    return effects
  }

  /// The story that was named when the program was started.
  private mutating func arrivedFirst(_ loaded: Article?) -> [Effect] {
    let wanted = options.startArticle
    options.startArticle = nil
    guard let loaded else {
      return say("There is no story \(wanted?.rawValue ?? 0) in this paper.", .failure)
    }
    _ = article.open(loaded.id)
    let effects = article.receive(loaded.id, loaded, context(for: .article))
    current = loaded.headline
    isArticleAwaited = false
    setFocus(.article)
    let row = headlines.found(loaded.headline, by: HeadlineSeek(.any, isForward: true))
    return effects + row + headlines.setMark(.read(true), on: loaded.id) + openResumed() + openAwaited()
  }

  private mutating func arrived(_ summary: PaperSummary) -> [Effect] {
    let news = news(of: summary)
    self.summary = summary
    headlines.lastVisit = summary.lastVisit
    guard headlines.query.isFiltered == false, let known = headlines.window.total else { return news }
    headlines.arrivedCount = max(0, (articleCount(of: headlines.query.section) ?? known) - known)
    return news
  }

  /// Said when there is more to be told than before; the masthead has the count.
  private func news(of summary: PaperSummary) -> [Effect] {
    guard let before = self.summary, reader.isPresent, desk.isAbsent else { return [] }
    if summary.noticeCount > before.noticeCount {
      return say("There is a notice for you: \(keymap.name(of: .showNotices)) shows it.")
    }
    return summary.replyCount > before.replyCount
      ? say("You were answered: \(keymap.name(of: .showNotices)) shows it.") : []
  }

  func articleCount(of section: SectionID?) -> Int? {
    guard let section else { return summary?.articleCount }
    return summary?.sections.first { $0.id == section }?.articleCount
  }

  private mutating func marked(_ ids: [ArticleID], _ mark: ArticleMark) -> [Effect] {
    headlines.marked(ids, mark)
    if let id = current?.id, ids.contains(id) { current?.apply(mark) }
    if let current { article.update(current) }
    return []
  }

  private mutating func allMarkedRead(_ query: HeadlineQuery, _ batch: MarkBatch) -> [Effect] {
    let reload = query == headlines.query ? headlines.allMarkedRead() : []
    undoable.append(Undoable(said: "Taking it back…", effects: [.undoMarks(batch)]))
    let (count, key) = (batch.count, keymap.name(of: .undo))
    let words: Phrase = .counted(
      count, "\(count) story marked read. \(key) takes it back.",
      "\(count) stories marked read. \(key) takes it back.")
    return say(words, .done) + reload
  }

  private mutating func failed(_ effect: Effect, _ error: StoreError) -> [Effect] {
    switch effect {
    case .loadHeadlines(let query, let start, _): headlines.forget(query, from: start)
    case .loadSummary: isSummaryAwaited = false
    case .mark(let ids, let mark): headlines.markFailed(ids, mark)
    case .loadArticle(let id):
      article.forget(id)
      if id == current?.id { isArticleAwaited = false }
    default: break
    }
    return say("\(effect.attempt): \(error.advice)", .failure)
  }
}
