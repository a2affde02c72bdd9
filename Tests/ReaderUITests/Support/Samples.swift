import NewsModel

/// Values for tests.
enum Samples {
  static let now = CivilTime(date: CivilDate(year: 2026, month: 11, day: 10), hour: 12, minute: 30, second: 0)
    .timestamp()

  static func ago(minutes: Int64) -> Timestamp { now.adding(seconds: -minutes * 60) }

  static let alice = reader(1, "alice", "0a1c", policy: 1)

  static func reader(_ id: Int64, _ name: SafeText, _ shortID: SafeText, policy: Int? = nil) -> Reader {
    Reader(
      id: ReaderID(id), name: name, shortID: shortID, role: .reader, policyVersion: policy,
      joined: ago(minutes: 9000)
    )
  }

  static func article(_ id: Int64 = 1, blocks: [Block]) -> Article {
    let published = ago(minutes: 123)
    var headline = Headline(
      id: ArticleID(id), key: HeadlineKey(published: published, id: ArticleID(id)),
      title: "Minister says new crossing will open before winter", published: published)
    headline.sections = ["borders"]
    headline.standfirst = "Thousands of drivers have waited in freezing temperatures since Friday."
    headline.updated = ago(minutes: 40)
    headline.words = 812
    headline.site = "The Border Post"
    headline.url = WebURL("https://example.org/borders/crossing")
    var article = Article(headline: headline)
    article.byline = "Anna Field"
    article.agency = "AFP"
    article.tags = ["queues", "winter"]
    article.image = Figure(alt: "A gate", caption: "Lorries at the gate", credit: "P. Lane")
    article.body = RichText(blocks)
    return article
  }

  static func runs(_ text: SafeText) -> [Run] { [Run(text)] }

  /// Every kind of block.
  static let everything: [Block] = [
    .paragraph([
      Run("The new crossing will open "), Run("before winter", style: .emphasis),
      Run(", the minister said on "),
      Run("Tuesday", link: WebURL("https://example.org/tuesday")), Run(", and it will have "),
      Run("eight", style: .strong), Run(" lanes. It cost 10"), Run("6", style: .superscript), Run(" crowns."),
    ]),
    .heading(level: 2, runs("What the drivers say")),
    .quote([
      .paragraph(
        runs("We have been here for four hours, and nobody has told us a thing about what comes next.")),
      .paragraph(runs("It is cold.")),
    ]),
    .list(
      start: nil,
      items: [
        [
          .paragraph(
            runs("Passports are checked twice, once on each side, whatever the day of the week it may be"))
        ],
        [
          .paragraph(runs("Lorries wait")),
          .list(start: 9, items: [[.paragraph(runs("here"))], [.paragraph(runs("there"))]]),
        ],
      ]),
    .table(
      Table(
        caption: runs("Waiting times"),
        rows: [
          [Table.Cell(runs: runs("Gate"), isHeader: true), Table.Cell(runs: runs("Hours"), isHeader: true)],
          [
            Table.Cell(runs: runs("Eastern gate, the one with the long bridge")), Table.Cell(runs: runs("4")),
          ],
          [Table.Cell(runs: runs("West")), Table.Cell(runs: runs("2 at night, and more by day"))],
        ])),
    .preformatted("let x = 1\n  if x { y }"),
    .figure(Figure(url: WebURL("https://example.org/p.jpg"), caption: "The old bridge.", credit: "M. Roe")),
    .embed(title: "A video of the queue", url: WebURL("https://video.example/1")),
    .rule,
    .paragraph([
      Run("See "), Run("the same page", link: WebURL("https://example.org/tuesday")), Run(" again."),
    ]),
  ]
}
