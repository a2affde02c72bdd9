import NewsModel

/// A saved page as it would read in the paper, with its discussion.
struct InspectPage {
  private static let width = 72

  private let page: ParsedPage
  private var rows: [String] = []

  static func rows(_ page: ParsedPage) -> [String] {
    var inspect = InspectPage(page: page)
    inspect.head()
    inspect.blocks(page.body.blocks, indent: "  ")
    inspect.discussion()
    return inspect.rows
  }

  private init(page: ParsedPage) {
    self.page = page
  }

  private mutating func add(_ text: String, indent: String = "  ", first: String? = nil) {
    rows += WrappedText.lines(text, width: Self.width, indent: indent, first: first)
  }

  private mutating func gap() {
    if let last = rows.last, !last.isEmpty { rows.append("") }
  }

  // MARK: - The head

  private mutating func head() {
    if let section = page.section { add(section.string.uppercased()) }
    add(page.title?.string ?? "(no headline)")
    if let standfirst = page.standfirst {
      gap()
      add(standfirst.string)
    }
    gap()
    let people = [page.byline.map { "By \($0)" }, page.agency?.string, page.site?.string].compactMap { $0 }
    if !people.isEmpty { add(people.joined(separator: " · ")) }
    let times = [
      page.published.map { "Published \($0.rfc3339)" }, page.updated.map { "updated \($0.rfc3339)" },
    ].compactMap { $0 }
    if !times.isEmpty { add(times.joined(separator: ", ")) }
    if let url = page.url { add(url.string) }
    if let image = page.image {
      gap()
      figure(image, "  ")
    }
    gap()
  }

  private mutating func figure(_ figure: Figure, _ indent: String) {
    let words = [
      figure.caption?.string ?? figure.alt?.string, figure.credit.map { "(Photo: \($0))" },
      figure.url?.string,
    ]
    add("[Picture] " + words.compactMap { $0 }.joined(separator: " "), indent: indent)
  }

  // MARK: - The text

  private mutating func blocks(_ blocks: [Block], indent: String) {
    for block in blocks {
      gap()
      add(block, indent)
    }
    gap()
  }

  private mutating func add(_ block: Block, _ indent: String) {
    switch block {
    case .paragraph(let runs): add(runs.plainText, indent: indent)
    case .heading(let level, let runs):
      add(runs.plainText, indent: indent, first: indent + String(repeating: "#", count: level) + " ")
    case .quote(let inner): blocks(inner, indent: indent + "| ")
    case .list(let start, let items): list(start, items, indent)
    case .table(let table): self.table(table, indent)
    case .preformatted(let text):
      for line in text.string.split(separator: "\n", omittingEmptySubsequences: false) {
        rows.append(indent + "  " + line)
      }
    case .figure(let figure): self.figure(figure, indent)
    case .embed(let title, let url): add("[\(title)] \(url?.string ?? "")", indent: indent)
    case .rule: rows.append(indent + "* * *")
    }
  }

  private mutating func list(_ start: Int?, _ items: [[Block]], _ indent: String) {
    for (position, item) in items.enumerated() {
      let mark = start.map { "\($0 + position). " } ?? "- "
      let inner = indent + String(repeating: " ", count: mark.count)
      for (place, block) in item.enumerated() {
        if place == 0, case .paragraph(let runs) = block {
          add(runs.plainText, indent: inner, first: indent + mark)
        } else {
          add(block, inner)
        }
      }
    }
  }

  private mutating func table(_ table: Table, _ indent: String) {
    if !table.caption.isEmpty { add(table.caption.plainText, indent: indent) }
    for row in table.rows {
      let cells = row.map { $0.isHeader ? $0.runs.plainText.uppercased() : $0.runs.plainText }
      add(cells.joined(separator: " | "), indent: indent + "  ", first: indent)
    }
  }

  // MARK: - The discussion

  private mutating func discussion() {
    guard !page.comments.isEmpty || page.commentCount != nil else { return }
    let claimed = page.commentCount ?? page.comments.count
    let all = SafeText.counted(claimed, "comment").string
    add(
      page.comments.count == claimed
        ? all : "\(page.comments.count) of \(all) \(claimed == 1 ? "is" : "are") in the page")
    var depths: [SafeText: Int] = [:]
    for comment in page.comments {
      let depth = min(8, comment.parent.flatMap { depths[$0] }.map { $0 + 1 } ?? 0)
      depths[comment.id] = depth
      let indent = String(repeating: "  ", count: depth + 1)
      gap()
      let facts = [
        comment.author?.string ?? "(no name)", comment.published?.rfc3339, comment.likes.map { "+\($0)" },
      ]
      add(facts.compactMap { $0 }.joined(separator: " · "), indent: indent)
      add(comment.text.string, indent: indent + "  ")
    }
    gap()
  }
}

/// Text cut into lines between words.
enum WrappedText {
  /// - Parameter first: what the first line begins with, where that is not the indent.
  static func lines(_ text: String, width: Int, indent: String, first: String? = nil) -> [String] {
    var lines: [String] = []
    for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = lines.isEmpty ? first ?? indent : indent
      var used = line.count
      var isEmpty = true
      for word in part.split(separator: " ") {
        let size = columns(word)
        if !isEmpty, used + 1 + size > width {
          lines.append(line)
          (line, used, isEmpty) = (indent, indent.count, true)
        }
        line += isEmpty ? String(word) : " " + word
        used += size + (isEmpty ? 0 : 1)
        isEmpty = false
      }
      lines.append(line)
    }
    return lines
  }

  /// Characters of CJK take two columns; for a text that is only read, the rest is near enough.
  private static func columns(_ word: Substring) -> Int {
    word.unicodeScalars.reduce(0) {
      $0 + ((0x1100...0xFF60).contains($1.value) && $1.value >= 0x2E80 ? 2 : 1)
    }
  }
}
