import NewsModel

/// Sets a story: keeps the typesetter and what is numbered on the way.
struct ArticleSetter {
  var typesetter: Typesetter
  let language: Language
  private(set) var links: [ArticleLayout.Link] = []
  private var numbers: [WebURL: Int] = [:]

  init(
    left: Int, measure: Int, wordBreaker: WordBreaker? = nil, justifies: Bool = false,
    language: Language = .english
  ) {
    self.language = language
    typesetter = Typesetter(left: left, measure: measure, turnsInsets: true)
    typesetter.wordBreaker = wordBreaker
    typesetter.justifies = justifies
  }

  /// Sets a flow as a paragraph of its own; a blank one is left out.
  mutating func paragraph(_ flow: Flow, _ alignment: Typesetter.Alignment = .natural) {
    guard !flow.isBlank else { return }
    typesetter.separate()
    typesetter.set(flow, alignment)
  }

  /// A paragraph of the program's own words, which are not searched.
  mutating func note(_ words: Phrase, _ role: Theme.Role) {
    typesetter.set(Flow(language(words), Ink(role)), isSearchable: false)
  }

  /// The number that a link has, or will have.
  func nextNumber(of url: WebURL) -> Int { numbers[url] ?? links.count + 1 }

  /// The number of a link; the same address has the same one wherever it stands.
  mutating func number(of url: WebURL, words: SafeText) -> Int {
    if let known = numbers[url] { return known }
    let number = nextNumber(of: url)
    numbers[url] = number
    links.append(.init(number: number, url: url, words: words))
    return number
  }

  /// Runs as one flow, each link followed by its number.
  mutating func flow(_ runs: [Run], _ role: Theme.Role) -> Flow {
    var flow = Flow()
    for index in runs.indices {
      let run = runs[index]
      let ink = Ink(role, style: run.style, isLink: run.link != nil, link: run.link.map(nextNumber(of:)))
      if run.style.contains(.superscript), run.link == nil { flow.insert("^", ink) }
      flow.append(capitals(run), ink)
      guard let link = run.link, !continues(link, in: runs, after: index) else { continue }
      flow.insert(
        "[\(number(of: link, words: words(of: link, in: runs, upTo: index)))]", Ink(.linkNumber))
    }
    return flow
  }

  private func capitals(_ run: Run) -> SafeText {
    guard run.style.contains(.smallCapitals) else { return run.text }
    let capitals = run.text.string.uppercased()
    let isSameLength = capitals.utf8.count == run.text.string.utf8.count
    return isSameLength ? SafeText(text: capitals) : run.text
  }

  private func continues(_ link: WebURL, in runs: [Run], after index: Int) -> Bool {
    index + 1 < runs.count && runs[index + 1].link == link
  }

  private func words(of link: WebURL, in runs: [Run], upTo index: Int) -> SafeText {
    var start = index
    while start > 0, runs[start - 1].link == link { start -= 1 }
    return SafeText(line: runs[start...index].map(\.text.string).joined())
  }
}
