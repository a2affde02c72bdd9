import Console
import NewsModel

/// The subscriptions as OPML 2.0, for other readers. Sections are folders; a feed in several is named in each
/// by its categories, so that reading it in again gives the same.
enum OutlineExport {
  static func text(of subscriptions: [Subscription], made: Timestamp) -> SafeText {
    let groups = Dictionary(grouping: subscriptions) { $0.feed.sections.first }
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<opml version=\"2.0\">", "<head>",
      "<title>Broadsheet subscriptions</title>", "<dateCreated>\(made.rfc3339)</dateCreated>", "</head>",
      "<body>",
    ]
    lines += (groups[nil] ?? []).map(row)
    for section in groups.keys.compactMap({ $0 }).sorted(by: { $0.string < $1.string }) {
      lines.append("<outline text=\"\(section.string.escapedForXML)\">")
      lines += (groups[section] ?? []).map(row)
      lines.append("</outline>")
    }
    return SafeText(text: (lines + ["</body>", "</opml>"]).joined(separator: "\n"))
  }

  private static func row(_ subscription: Subscription) -> String {
    let feed = subscription.feed
    var attributes = [
      ("type", "rss"), ("text", (feed.title ?? feed.url.text).string), ("xmlUrl", feed.url.string),
    ]
    if let link = feed.link { attributes.append(("htmlUrl", link.string)) }
    let others = feed.sections.dropFirst().map(\.string)
    if !others.isEmpty { attributes.append(("category", others.joined(separator: ","))) }
    return "<outline " + attributes.map { "\($0)=\"\($1.escapedForXML)\"" }.joined(separator: " ") + "/>"
  }
}
