import NewsModel

extension ArticleSetter {
  /// Section, headline, standfirst, byline and picture.
  mutating func setHead(of article: Article, pictureRows: Int, _ words: TimeWords) {
    let headline = article.headline
    if let section = headline.sections.first {
      let kicker = SafeText(line: section.string.uppercased())
      typesetter.set(Flow(kicker, Ink(.articleSection, style: .strong)), .centred)
    }
    paragraph(Flow(headline.title, Ink(.articleTitle, style: .strong)))
    if let standfirst = headline.standfirst?.nonEmpty {
      paragraph(Flow(standfirst, Ink(.standfirst)))
    }
    paragraph(byline(of: article, words))
    if let changed = article.changed {
      note("Changed \(words.moment(changed)); = shows what has changed.", .dim)
    }
    if !article.twins.isEmpty { note("Also in \(papers(of: article.twins)); T goes there.", .dim) }
    if let picture = article.picture,
      let cells = PictureCells(picture, columns: typesetter.available, rows: pictureRows)
    {
      typesetter.separate()
      typesetter.set(cells)
    }
    if let image = article.image { figure(image, isNumbered: false) }
  }

  /// As many as stand on a line or two, each once.
  private func papers(of twins: [Headline]) -> SafeText {
    var names: [String] = []
    for twin in twins where names.count < 5 {
      let name = twin.site?.nonEmpty?.string ?? twin.url?.string ?? language("another paper").string
      if !names.contains(name) { names.append(name) }
    }
    return SafeText(line: names.joined(separator: ", "))
  }

  private func byline(of article: Article, _ words: TimeWords) -> Flow {
    let headline = article.headline
    var parts = [article.byline?.nonEmpty, article.agency?.nonEmpty].compactMap { $0 }
    if let site = headline.site?.nonEmpty, parts.isEmpty { parts.append(site) }
    parts.append(words.moment(headline.published))
    if let updated = headline.updated, updated > headline.published {
      parts.append(language("updated\u{A0}\(words.moment(updated, after: headline.published))"))
    }
    if headline.words > 0 {
      parts.append(language("\(ArticleLayout.minutes(words: headline.words))\u{A0}min"))
    }
    return Flow(parts: parts, Ink(.byline))
  }

  /// A picture as words: what is on it and who took it. One about which nothing is known is left out.
  mutating func figure(_ figure: Figure, isNumbered: Bool) {
    let caption = figure.caption?.nonEmpty ?? figure.alt?.nonEmpty
    let credit = figure.credit?.nonEmpty
    guard caption != nil || credit != nil || (isNumbered && figure.url != nil) else { return }
    var flow = Flow()
    flow.insert(language("photo"), Ink(.caption))
    if let caption { flow.append(": \(caption)", Ink(.caption)) }
    if let credit {
      flow.append("\(separator(after: caption)) \(language("Credit:\u{A0}\(credit)"))", Ink(.caption))
    }
    if isNumbered, let url = figure.url {
      flow.insert(" [\(number(of: url, words: language("photo")))]", Ink(.linkNumber))
    }
    typesetter.separate()
    typesetter.set(flow, beside: .figure)
  }

  /// A caption that is a sentence has its stop already.
  private func separator(after caption: SafeText?) -> SafeText {
    guard let last = caption?.string.last else { return "." }
    return ".!?…”\"".contains(last) ? "" : "."
  }
}

extension Flow {
  /// "Anna Field · AFP · 10:27": a name from right to left turns the row, but no part of it.
  fileprivate init(parts: [SafeText], _ ink: Ink) {
    self.init()
    mirrorsParts = true
    for (index, words) in parts.enumerated() {
      if index > 0 {
        part()
        append("\u{A0}· ", ink)
        part()
      }
      append(SafeText(line: words.string), ink)
    }
  }
}
