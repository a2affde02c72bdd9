import NewsModel

/// What an input holds, for people.
enum InspectText {
  static func text(_ document: ParsedDocument, source: SafeText) -> SafeText {
    let rows: [String]
    switch document {
    case .page(let page): rows = pageRows(page)
    case .feed(let feed): rows = feedRows(feed)
    case .outline(let outline): rows = outlineRows(outline)
    }
    return SafeText(text: ([source.string] + rows + [""]).joined(separator: "\n"))
  }

  private static func pageRows(_ page: ParsedPage) -> [String] {
    let fields: [(String, String?)] = [
      ("page", page.url?.string), ("headline", page.title?.string), ("standfirst", page.standfirst?.string),
      ("section", page.section?.string), ("byline", page.byline?.string), ("agency", page.agency?.string),
      ("published", page.published?.rfc3339), ("updated", page.updated?.rfc3339), ("site", page.site?.string),
      ("language", page.language?.string), ("picture", page.image?.url?.string),
      ("caption", page.image?.caption?.string), ("credit", page.image?.credit?.string),
      (
        "comments",
        page.comments.isEmpty ? nil : "\(page.comments.count) of \(page.commentCount ?? page.comments.count)"
      ),
    ]
    return labelled(fields) + ["", page.body.plainText]
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
