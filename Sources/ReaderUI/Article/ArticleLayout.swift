package import NewsModel

/// A story set for one width: made once for each width and kept, not for each key.
package struct ArticleLayout: Hashable, Sendable {
  /// A number in the text and where it leads.
  package struct Link: Hashable, Sendable {
    package var number: Int
    package var url: WebURL
    /// The words that carry it.
    package var words: SafeText
  }

  package let width: Int
  /// Columns of text beside each other, and from the beginning of one to that of the next.
  package let textColumns: Int
  package let columnStep: Int
  /// Rows of cells that the lead picture may take; 0 for none.
  package let pictureRows: Int
  package internal(set) var page: TypesetPage
  /// The links of the text in the order of their numbers, the first of which is 1.
  package internal(set) var links: [Link]
  /// The first line of the body.
  package internal(set) var bodyLine: Int
  /// Where the numbers of the links lead, by number; the first is the story's own address, or empty.
  let addresses: [String]

  /// The widest that text is set.
  package static let measure = 72
  /// The narrowest that text is set in columns, and what stands between two.
  static let narrowestColumn = 50
  static let gutter = 4
  /// Words that are read in a minute.
  static let wordsPerMinute = 230

  /// Minutes that so many words take; at least one.
  static func minutes(words: Int) -> Int {
    max(1, (words + wordsPerMinute - 1) / wordsPerMinute)
  }
}

extension ArticleLayout {
  /// - Parameter changes: What is shown in place of the text, with marks.
  package init(
    _ article: Article, changes: TextChanges? = nil, width: Int, pictureRows: Int = 0, clock: LocalClock,
    now: Timestamp, typography: Typography = Typography(), language: Language = .english
  ) {
    let margin = width >= 40 ? 2 : width >= 20 ? 1 : 0
    let room = width - 2 * margin
    let columns = max(1, min(typography.columns, (room + Self.gutter) / (Self.narrowestColumn + Self.gutter)))
    let measure = max(1, min(Self.measure, (room - (columns - 1) * Self.gutter) / columns))
    let step = measure + Self.gutter
    var setter = ArticleSetter(
      left: max(0, (width - columns * step + Self.gutter) / 2), measure: measure,
      wordBreaker: typography.wordBreaker(for: article.language), justifies: typography.justifies,
      language: language)
    let words = TimeWords(clock: clock, now: now, language: language)
    setter.setHead(of: article, pictureRows: pictureRows, words)
    let bodyLine = setter.typesetter.page.lines.count
    setter.setBody(changes?.body ?? article.body, changes?.kinds ?? [])
    setter.setFoot(of: article)
    self.init(
      width: width, textColumns: columns, columnStep: step, pictureRows: pictureRows,
      page: setter.typesetter.page, links: setter.links, bodyLine: bodyLine,
      addresses: ([article.headline.url] + setter.links.map(\.url)).map { $0?.followed ?? "" })
  }
}

extension WebURL {
  /// The address as a terminal is told where a link leads; empty where it may not be followed or terminals have no room for
  /// it. Source of the limit: the hyperlinks of VTE and iTerm2.
  var followed: String { isWeb && string.utf8.count <= 2083 ? string : "" }
}
