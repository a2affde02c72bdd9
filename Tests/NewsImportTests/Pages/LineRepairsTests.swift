import NewsModel
import Testing

@testable import NewsImport

@Suite struct LineRepairsTests {
  private static let paragraphs = [
    "The bridge over the river was closed on Monday, and nobody in the town could say when it would open for carts.",
    "Boats were brought from as far as the sea; the first of them came at noon, with bread and a letter for the mayor.",
    "Engineers found that two of the piers had moved by a hand's breadth since the flood of last winter, perhaps more.",
    "A baker on the east side sold what he had from a raft, at the price of the week before, and was thanked for it.",
    "Children went to school by ferry, which most of them liked better than walking, whatever their teachers thought.",
  ]

  private func text(_ html: String) throws -> String {
    let page =
      "<!doctype html><html lang=en><head><title>Bridge closed</title></head><body>\(html)</body></html>"
    return try PageImporter.read(Array(page.utf8), facts: DocumentFacts()).body.plainText
  }

  /// Some pages carry their whole text once more in one piece, for machines.
  @Test func aTextThatStandsTwiceIsReadOnce() throws {
    let all = Self.paragraphs
    let once = all.map { "<p>\($0)</p>" }.joined()
    let found = try text(
      "<article><h1>Bridge closed</h1>\(once)<div><span>\(all.joined(separator: " "))</span></div></article>")
    for paragraph in all { #expect(found.components(separatedBy: paragraph).count == 2) }
  }

  @Test func aTableBehindTheTextComesWhole() throws {
    let rows = (1...8).map { "<tr><td>\($0)</td><td>\($0 * 3)%</td><td>n/a</td><td>-</td></tr>" }.joined()
    let found = try text(
      "<article><h1>Bridge closed</h1>\(Self.paragraphs.map { "<p>\($0)</p>" }.joined())"
        + "<table><tr><th>Pier</th><th>Worn</th><th>Lamp</th><th>Key</th></tr>\(rows)</table></article>")
    #expect(found.contains("24%"))
  }

  @Test func tablesBehindATableComeWithTheHeadingsBetween() throws {
    func table(_ head: String, _ first: Int) -> String {
      let rows = (0..<4).map { "<tr><td>\(first + $0)</td><td>rest</td><td>\(first * 2 + $0) km</td></tr>" }
      return "<h3>\(head)</h3><table>\(rows.joined())</table>"
    }
    let found = try text(
      "<article><h1>Bridge closed</h1>\(Self.paragraphs.map { "<p>\($0)</p>" }.joined())"
        + table("East pier", 100) + table("West pier", 300) + table("Third pier", 500) + "</article>")
    for words in ["203 km", "West pier", "603 km", "Third pier", "1003 km"] { #expect(found.contains(words)) }
  }

  @Test func idsOfHeadingsAreNoNames() throws {
    let page =
      "<h2 id=how-to-share-a-newsletter>How to share</h2><div id=share>x</div><p class=cmp-text>y</p>"
    let outline = PageOutline(HTMLTree(try HTMLCut(Array(page.utf8))))
    let marks = outline.blocks.map { outline.marks[$0.element] }
    #expect(marks == [.none, .furniture, .none])
  }

  /// Those who colour code call its parts "comment", "tag" and "author".
  @Test func codeThatBeginsWithAColourIsText() throws {
    let code = ["# count the carts", "carts count --all", "carts close bridge"]
    let listing =
      "<pre><code><span class=\"token comment\">\(code[0])</span>\n\(code[1])\n<span class=\"advert tag\">"
      + "\(code[2])</span></code></pre>"
    let (first, rest) = (Self.paragraphs[..<3], Self.paragraphs[3...])
    let found = try text(
      "<article><h1>Bridge closed</h1>\(first.map { "<p>\($0)</p>" }.joined())\(listing)"
        + "\(rest.map { "<p>\($0)</p>" }.joined())</article>")
    for line in code { #expect(found.contains(line)) }
  }
}

extension String {
  fileprivate func components(separatedBy part: String) -> [String] {
    var (parts, rest) = ([String](), self[...])
    while let place = rest.place(of: part.lowercased()) {
      parts.append(String(rest[..<place]))
      rest = rest[place...].dropFirst(part.count)
    }
    return parts + [String(rest)]
  }
}
