import TestSupport

/// Documents with hostile text in every field, and a paper that was filled with them.
enum HostilePaper {
  /// A file name as bad as the rest.
  static let fileName = "page\u{1B}]0;x\u{7}\u{202E}\u{9B}2J.html"

  static func make() throws -> (paper: Paper, files: [String]) {
    let paper = try Paper()
    let files = [
      try paper.folder.write("in/" + fileName, page), try paper.folder.write("in/feed.xml", feed),
      try paper.folder.write("in/feed.json", jsonFeed), try paper.folder.write("in/list.opml", outline),
    ]
    let result = try paper.run("import", paper.folder.file("in"))
    guard result.status == 0 else { throw HostileFailure(result: result) }
    return (paper, files)
  }

  /// Every vector as it is, and written as references.
  private static var feed: [UInt8] {
    let plain = HostileText.vectors.enumerated().map { item("Raw\($0)", $1) }
    let referred = HostileText.vectors.enumerated().map { item("Ref\($0)", references($1)) }
    let head =
      "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>F\(HostileText.everything)</title>"
    return Array((head + (plain + referred).joined()).utf8) + HostileText.brokenBytes
      + Array("</channel></rss>".utf8)
  }

  private static func item(_ name: String, _ text: String) -> String {
    """
    <item><title>Vector \(name) in \(text) out</title><guid>\(name)\(text)</guid>
    <link>http://evil.example/\(name)/\(text)</link><author>By \(text) line</author>
    <category>News \(text)</category><pubDate>Tue, 10 Nov 2026 08:00:00 GMT</pubDate>
    <description>&lt;p&gt;Body \(text) of &lt;a href="http://evil.example/\(text)"&gt;link \(text)&lt;/a&gt;.&lt;/p&gt;</description></item>
    """
  }

  private static var jsonFeed: String {
    let items = HostileText.vectors.enumerated().map { number, text in
      """
      {"id":"j\(number)","title":"Vector JSON\(number) \(escapes(text))","url":"http://evil.example/j\(number)",
       "author":{"name":"\(escapes(text))"},"content_text":"Body \(escapes(text))","tags":["\(escapes(text))"]}
      """
    }
    return """
      {"version":"https://jsonfeed.org/version/1.1","title":"\(escapes(HostileText.everything))","items":[\(items.joined(separator: ","))]}
      """
  }

  private static var outline: String {
    "<opml version='2.0'><head><title>\(HostileText.everything)</title></head><body>"
      + "<outline text='\(references(HostileText.everything))' xmlUrl='http://evil.example/f'/></body></opml>"
  }

  private static var page: [UInt8] {
    let everything = HostileText.everything
    let comments = HostileText.vectors.enumerated().map { number, text in
      """
      {"@type":"Comment","@id":"c\(number)","author":{"@type":"Person","name":"Mallory \(escapes(text))"},
       "dateCreated":"2026-11-10T10:00:00Z","text":"Comment \(number) \(escapes(text)) ends"}
      """
    }
    let words = HostileText.vectors.enumerated().map {
      "<p>Paragraph \($0) begins \($1) and ends with enough words to be taken for the body of the story itself.</p>"
    }
    let head = """
      <!DOCTYPE html><html><head><meta charset="utf-8"><title>Vector page \(references(everything))</title>
      <meta property="og:title" content="Vector page \(references(everything))">
      <meta name="author" content="\(references(everything))">
      <meta property="article:section" content="\(references(everything))">
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"Vector page \(escapes(everything))",
      "author":{"@type":"Person","name":"Anna \(escapes(everything))"},"datePublished":"2026-11-10T09:00:00Z",
      "comment":[\(comments.joined(separator: ","))]}</script></head>
      <body><article><h1>Vector page \(everything)</h1>\(words.joined())<p>Broken:
      """
    return Array(head.utf8) + HostileText.brokenBytes + Array("</p></article></body></html>".utf8)
  }

  private static func references(_ text: String) -> String {
    text.unicodeScalars.map { "&#x\(String($0.value, radix: 16));" }.joined()
  }

  private static func escapes(_ text: String) -> String {
    text.utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }
}

struct HostileFailure: Error, CustomStringConvertible {
  let result: ProgramResult
  var description: String { "the import failed with \(result.status): \(result.stderr.debugDescription)" }
}
