import NewsModel
import Testing

@testable import NewsImport

/// Pages whose text a browser shows only after scripts have run.
@Suite struct HiddenTextTests {
  private static let lines = [
    "The company behind the quarry above the village has withdrawn its plan, two weeks before the inquiry.",
    "Villagers had collected more than 4,000 names against it, and a choir had been founded for the occasion.",
    "The company said that it would look at other sites in the county. It gave no reason for the change of mind.",
    "The parish council meets on Thursday to decide what is to be done with the money that was raised.",
  ]

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private func read(_ body: String) throws -> ParsedPage {
    let html =
      "<!doctype html><html><head><title>Quarry plan withdrawn</title></head><body><div id=app>Loading</div>\(body)</body></html>"
    return try PageImporter.read(Array(html.utf8), facts: DocumentFacts())
  }

  private var whole: String { Self.lines.joined(separator: "\n\n") }

  // MARK: - The state of an application

  /// The same four paragraphs as different systems keep them.
  private static let states: [String] = [
    "{\"elements\":[" + lines.map { "{\"type\":\"text\",\"content\":\(quoted($0))}" }.joined(separator: ",")
      + "]}",
    "{\"body\":\(quoted(lines.map { "<p>\($0)</p>" }.joined()))}",
    "{\"content\":{\"rendered\":\(quoted(lines.map { "<p>\($0)</p>" }.joined(separator: "\n")))}}",
    "{\"articleText\":\(quoted(lines.joined(separator: "\n")).replacing("\n", with: "\\n"))}",
    "{\"doc\":{\"type\":\"doc\",\"content\":["
      + lines.map { "{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\(quoted($0))}]}" }
      .joined(separator: ",")
      + "]}}",
    "{\"body\":["
      + lines.map { "{\"_type\":\"block\",\"children\":[{\"_type\":\"span\",\"text\":\(quoted($0))}]}" }
      .joined(separator: ",")
      + "]}",
  ]

  @Test(arguments: states) func theTextComesFromTheState(_ state: String) throws {
    let page = try read("<script id=__NEXT_DATA__ type=application/json>\(state)</script>")
    #expect(page.body.plainText == whole)
    #expect(page.origins[.body] == "the state that the page keeps for its scripts")
  }

  @Test func theStateMayBeAssignedOrParsed() throws {
    let state = Self.states[0]
    for script in [
      "window.__PRELOADED_STATE__ = \(state);", "window[\"__STATE__\"]=\(state)",
      "window.__APP_DATA__ = JSON.parse(\(Self.quoted(state)));",
    ] {
      #expect(try read("<script>\(script)</script>").body.plainText == whole, "\(script.prefix(40))")
    }
  }

  @Test func theTextOfTheHeadlineComesBeforeALongerOne() throws {
    let other = Self.lines.map { "<p>Elsewhere, \($0) Nobody knows why, and nobody has asked.</p>" }.joined()
    let state =
      "[{\"title\":\"Sheep sale\",\"body\":\(Self.quoted(other))},"
      + "{\"title\":\"Quarry plan withdrawn\",\"story\":\(Self.states[0])}]"
    #expect(try read("<script>window.__DATA__=\(state)</script>").body.plainText == whole)
  }

  @Test func aPageWithATextOfItsOwnKeepsIt() throws {
    let own = (1...6).map { "<p>\(Self.lines[$0 % 4]) It is on the page for the \($0). time.</p>" }.joined()
    let page = try read("<article>\(own)</article><script>window.__DATA__=\(Self.states[1])</script>")
    #expect(page.body.plainText.contains("It is on the page for the 6. time."))
  }

  @Test(arguments: [
    "{\"messages\":{\"text\":\"no\"},\"flags\":[{\"name\":\"a\"},{\"name\":\"b\"}]}", "{\"body\":", "{",
    "\"\"", "[[[[",
    "{\"css\":{\"content\":\"" + String(repeating: "a{b:c} ", count: 200) + "\"}}",
  ])
  func settingsAreNoText(_ state: String) {
    let padding = String(repeating: " ", count: 500)
    let page = try? read("<script>window.__STATE__=\(state)\(padding)</script>")
    #expect(page?.origins[.body] != "the state that the page keeps for its scripts")
  }

  // MARK: - noscript and template

  @Test(arguments: ["noscript", "template"]) func whatIsThereForWantOfScriptsIsRead(_ name: String) throws {
    let page = try read(
      "<\(name)><h1>Quarry plan withdrawn</h1>\(Self.lines.map { "<p>\($0)</p>" }.joined())</\(name)>")
    #expect(page.body.plainText == whole)
  }

  @Test func aRequestForScriptsIsNoText() throws {
    let page = try read("<noscript>You need to enable JavaScript to run this app.</noscript>")
    #expect(!page.body.plainText.contains("JavaScript"))
  }

  // MARK: - Linked data in odd shapes

  private static let data =
    "{\"@type\":\"NewsArticle\",\"headline\":\"Quarry plan withdrawn\",\"datePublished\":\"2021-11-10T10:27:00Z\"}"

  @Test(arguments: [
    "//<![CDATA[\n\(data)\n//]]>", "<!-- \(data) -->", "/* data */ \(data);", "<![CDATA[\(data)]]>",
    "[\(data),]", "{\"@graph\":[{\"@type\":\"WebSite\"},\(data)],}", "{\"@type\":\"WebSite\"}\n\(data)",
    data.replacing("\"", with: "&quot;"), "[[\(data)]]", "\u{FEFF}\(data)",
  ])
  func linkedDataIsReadInOddShapes(_ script: String) {
    #expect(LinkedData([Array(script.utf8)[...]]).string("headline") == "Quarry plan withdrawn")
  }

  // MARK: - States that are no objects

  private static let markup = quoted(lines.map { "<p>\($0)</p>" }.joined())

  @Test(arguments: [
    "<script id=__NUXT_DATA__ type=application/json>[{\"a\":1},\"Quarry plan withdrawn\",7,\(markup)]</script>",
    "<script>window.__NUXT__=(function(a,b){return {data:[{title:b,html:\(markup)}]}}(0,\"Quarry plan withdrawn\"));</script>",
  ])
  func theTextComesFromAListOrACall(_ script: String) throws {
    #expect(try read(script).body.plainText == whole)
  }
}
