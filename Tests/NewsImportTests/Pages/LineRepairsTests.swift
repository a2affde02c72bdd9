import NewsModel
import Testing

@testable import NewsImport

@Suite struct LineRepairsTests {
  private func paragraph(_ number: Int) -> String {
    "On day \(number) of the closure the ferry took \(number * 31) people over, more than anybody at pier \(number) had "
      + "thought it could, and the baker of street \(number) sold bread number \(number * 17) from a boat at noon."
  }

  private func text(_ html: String) throws -> String {
    let page = "<!doctype html><html lang=en><head><title>Bridge closed</title></head><body>\(html)</body></html>"
    return try PageImporter.read(Array(page.utf8), facts: DocumentFacts()).body.plainText
  }

  /// Some pages carry their whole text once more in one piece, for machines.
  @Test func aTextThatStandsTwiceIsReadOnce() throws {
    let all = (1...8).map(paragraph)
    let once = all.map { "<p>\($0)</p>" }.joined()
    let found = try text(
      "<article><h1>Bridge closed</h1>\(once)<div><span>\(all.joined(separator: " "))</span></div></article>")
    for paragraph in all { #expect(found.components(separatedBy: paragraph).count == 2) }
  }

  @Test func aTableBehindTheTextComesWhole() throws {
    let rows = (1...8).map { "<tr><td>\($0)</td><td>\($0 * 3)%</td><td>n/a</td><td>-</td></tr>" }.joined()
    let found = try text(
      "<article><h1>Bridge closed</h1>\((1...6).map { "<p>\(paragraph($0))</p>" }.joined())"
        + "<table><tr><th>Pier</th><th>Worn</th><th>Lamp</th><th>Key</th></tr>\(rows)</table></article>")
    #expect(found.contains("24%"))
  }
}

extension String {
  fileprivate func components(separatedBy part: String) -> [String] {
    var (parts, rest) = ([String](), self[...])
    while let place = rest.place(of: part) {
      parts.append(String(rest[..<place]))
      rest = rest[place...].dropFirst(part.count)
    }
    return parts + [String(rest)]
  }
}
