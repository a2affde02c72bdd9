import NewsModel

extension ArticleSetter {
  /// Where the story came from, what belongs to it, and the list of its links.
  mutating func setFoot(of article: Article) {
    typesetter.beginFoot()
    source(of: article.headline)
    if !article.tags.isEmpty { note("Tags: \(joined(article.tags))", .dim, isApart: false) }
    for enclosure in article.enclosures { self.enclosure(enclosure) }
    list()
  }

  private mutating func source(of headline: Headline) {
    guard let url = headline.url else { return }
    var flow = Flow()
    if let site = headline.site?.nonEmpty { flow.append(site + ": ", Ink(.dim)) }
    flow.append(url.text, Ink(.dim, link: 0))
    typesetter.separate()
    typesetter.set(flow, isSearchable: false)
  }

  private func joined(_ words: [SafeText]) -> SafeText {
    SafeText(line: words.map(\.string).joined(separator: ", "))
  }

  private mutating func enclosure(_ enclosure: ParsedEnclosure) {
    let type = enclosure.type?.nonEmpty.map { " (\($0))" as SafeText } ?? ""
    let number = number(of: enclosure.url, words: language("attachment\(type)"))
    note("Attached\(type) [\(number)]", .dim, isApart: false)
  }

  private mutating func list() {
    guard let last = links.last else { return }
    typesetter.separate()
    note("Links", .heading, isApart: true)
    for link in links {
      let inset = Inset.link(link.number, widest: last.number)
      typesetter.set(Flow(link.url.text, Ink(.link, link: link.number)), beside: inset)
    }
  }

  private mutating func note(_ words: Phrase, _ role: Theme.Role, isApart: Bool) {
    if isApart { typesetter.separate() }
    note(words, role)
  }
}

extension Inset {
  fileprivate static func link(_ number: Int, widest: Int) -> Inset {
    let digits = String(widest).utf8.count
    let padding = String(repeating: " ", count: digits - String(number).utf8.count)
    return Inset(
      columns: digits + 3, first: .words(SafeText(text: "\(padding)[\(number)]")), role: .linkNumber
    )
  }
}
