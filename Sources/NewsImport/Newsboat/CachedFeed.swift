package import NewsModel

/// Items that another reader has kept, as a feed.
///
/// They are written down as Atom and read by the feed reader, so that they come out as they would have from the network.
package enum CachedFeed {
  package struct Item {
    package var id: String
    package var title: String
    package var author: String
    package var url: String
    package var published: Timestamp?
    /// HTML.
    package var content: String

    package init(
      id: String, title: String, author: String, url: String, published: Timestamp?, content: String
    ) {
      (self.id, self.title, self.author) = (id, title, author)
      (self.url, self.published, self.content) = (url, published, content)
    }
  }

  package static func read(
    title: String, link: String, url: String, _ items: [Item]
  ) throws(ImportError) -> ParsedFeed {
    var text = #"<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom">"#
    text += element("title", title) + (link.isEmpty ? "" : #"<link href="\#(link.escapedForXML)"/>"#)
    for item in items { text += entry(item) }
    text += "</feed>"
    let document = try DocumentImporter.read(
      Array(text.utf8), facts: DocumentFacts(contentType: "application/atom+xml", baseURL: url))
    guard case .feed(let feed) = document else {
      throw ImportError(.notADocument, "its items cannot be read")
    }
    return feed
  }

  private static func entry(_ item: Item) -> String {
    var text = "<entry>" + element("id", item.id) + element("title", item.title)
    if !item.url.isEmpty { text += #"<link href="\#(item.url.escapedForXML)"/>"# }
    if !item.author.isEmpty { text += "<author>" + element("name", item.author) + "</author>" }
    if let published = item.published { text += element("published", published.rfc3339) }
    return text + #"<content type="html">"# + item.content.escapedForXML + "</content></entry>"
  }

  private static func element(_ name: String, _ words: String) -> String {
    "<\(name)>\(words.escapedForXML)</\(name)>"
  }
}
