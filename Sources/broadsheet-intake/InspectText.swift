import NewsModel

/// What an input holds, for people.
enum InspectText {
  static func text(_ document: ParsedDocument, source: SafeText, isExplained: Bool) -> SafeText {
    let rows: [String]
    switch document {
    case .page(let page): rows = [""] + InspectPage.rows(page) + (isExplained ? originRows(page) : [])
    case .feed(let feed): rows = feedRows(feed)
    case .outline(let outline): rows = outlineRows(outline)
    }
    return SafeText(text: ([source.string] + rows + [""]).joined(separator: "\n"))
  }

  /// Where each field of a page was read.
  private static func originRows(_ page: ParsedPage) -> [String] {
    let fields = PageOrigins.Field.allCases.compactMap { field in
      page.origins[field].map { "  \(field.rawValue): \($0)" }
    }
    return ["  Where it was read", ""] + fields
  }

  private static func feedRows(_ feed: ParsedFeed) -> [String] {
    let fields: [(String, String?)] = [
      ("feed", feed.format.rawValue + (feed.version.map { " " + $0.string } ?? "")),
      ("title", feed.title?.string), ("link", feed.link?.string), ("language", feed.language?.string),
      ("items", String(feed.items.count)), ("damaged", feed.isRepaired ? "yes, read as far as it goes" : nil),
    ]
    let items = feed.items.map { item in
      "  \(item.published?.rfc3339 ?? "no date             ")  \(item.title?.string ?? item.link?.string ?? "untitled")"
    }
    return labelled(fields) + items
  }

  private static func outlineRows(_ outline: ParsedOutline) -> [String] {
    let feeds = outline.feeds.map { feed in
      "  \(feed.title?.string ?? "untitled")  \(feed.url.string)  \(feed.sections.map(\.string).joined(separator: ", "))"
    }
    return labelled([("outline", outline.title?.string ?? "untitled")]) + feeds
  }

  private static func labelled(_ fields: [(String, String?)]) -> [String] {
    fields.compactMap { name, value in
      value.map { "  " + name + String(repeating: " ", count: max(1, 12 - name.count)) + $0 }
    }
  }
}
