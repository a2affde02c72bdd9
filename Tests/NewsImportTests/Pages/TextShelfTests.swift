import Foundation
import Testing

@testable import NewsImport

/// A page whose texts were put aside before it was parsed has the same tree as one whose texts were not.
@Suite struct TextShelfTests {
  /// A page that holds a character of plane 16 has nothing put aside; in a comment it changes nothing else.
  private func isSameTree(_ page: String) throws -> Bool {
    let shelved = try HTMLCut(Array(page.utf8))
    let plain = try HTMLCut(Array(("<!--\u{100000}-->" + page).utf8))
    #expect(plain.shelf.bytes.isEmpty)
    return described(HTMLTree(shelved)) == described(HTMLTree(plain))
  }

  private func described(_ tree: HTMLTree) -> [String] {
    tree.nodes.indices.map { index in
      let node = tree.nodes[index]
      let place = "\(node.tag) \(node.parent) \(node.end) "
      guard !node.isText else { return place + String(decoding: tree.textBytes(index), as: UTF8.self) }
      let attributes = node.range.map { tree.attributes[Int($0)] }
      return place
        + attributes.map { attribute in
          let value = tree.bytes[Int(attribute.value.lowerBound)..<Int(attribute.value.upperBound)]
          return "\(attribute.name)=\(String(decoding: value, as: UTF8.self))"
        }.sorted().joined(separator: " ")
    }
  }

  @Test(
    arguments: [
      "<p>Tom &amp; Jerry, AT&T and &notit; said &#8220;a long text&#8221; &copy 2021 all rights</p>",
      "  a text before <table> that goes out <tr><td>a cell of a table</td></tr> and more of it </table>",
      "<title>A title &amp; a site</title><textarea>kept as it is</textarea><pre>  two\n  lines of code</pre>",
      "<a class=\"a-long-class\" href='/a/long/address?a=1&b=2'>a link with <b class=bold-letters>bold text</a>",
      "<p>a control \u{1} in a text</p><p>del\u{7F}ete it here</p><p>next\u{85}line here</p>",
      "<p>a replaced \u{FFFD} one here</p><p>👍🏽 日本語 é ｆｕｌｌ width</p>",
      "<frameset> no </frameset>",
      "<select><option>first choice<option>second one",
      "<p>a text with a bare < sign & more</p> text behind </body> and behind </html> that",
      "<svg><title>in a drawing</title>text of a drawing", "<plaintext>all that <p>comes after it",
      "<input type=hidden value='a hidden value'><table><input type=hidden value='another value'></table>",
    ]) func treesAreTheSame(_ page: String) throws
  {
    #expect(try isSameTree(page))
  }

  @Test func charactersThatAreNoneAreReplacedInBoth() throws {
    for scalar in [0xFDD0, 0xFFFE, 0xFFFF, 0x1FFFE].compactMap({ Unicode.Scalar(UInt32($0)) }) {
      #expect(try isSameTree("<p>a text with \(Character(scalar)) in it</p>"))
    }
  }

  @Test func treesAreTheSameForAnyMixture() throws {
    let pieces = [
      "<p>", "</p>", "<b>", "<b class='strong letters'>", "</b>", "<a href='/somewhere/else'>", "</a>",
      "<table>",
      "</table>", "<tr>", "<td>", "<div id=\"main-content\">", "</div>", "<pre>", "</pre>", " ", "\n", "\r\n",
      "\t",
      "words of a text", "ten letters", "&amp;", "&", "&lt", "&#60;", "&#x2014;", "é", "—", "\u{A0}", "x",
      ";",
      "<ul><li>", "</ul>", "<title>", "</title>", "<noscript>", "</noscript>", "<img alt='a picture of it'>",
      "<br>",
      "<select>", "<option>", "</select>", "<head>", "<body class='a body'>", "</body>", "</html>", "\u{1}",
      "👍",
    ]
    var random = Mutator(seed: 7)
    for _ in 0..<1500 {
      let page = (0...random.below(40)).map { _ in pieces[random.below(pieces.count)] }.joined()
      #expect(try isSameTree(page), "\(page)")
    }
  }

  @Test func everyPageOfTheSampleEditionHasTheSameTree() throws {
    let root = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { url, _ in url.deletingLastPathComponent() }
    let folder = root.appendingPathComponent("Sources/SampleEdition/pages")
    for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
      guard file.pathExtension.hasPrefix("htm") else { continue }
      #expect(
        try isSameTree(String(decoding: Data(contentsOf: file), as: UTF8.self)), "\(file.lastPathComponent)")
    }
  }

  @Test(arguments: ["\u{100001}", "&#x100001;", "&#1048577;", "&#x0010FFFD;"])
  func noPageAsksForAnotherText(_ mark: String) throws {
    let page = "<p>the first text</p><p>the second text</p><p>\(mark)</p>"
    let cut = try HTMLCut(Array(page.utf8))
    #expect(cut.shelf.bytes.isEmpty)
    let texts = described(HTMLTree(cut)).filter { $0.contains("second text") }
    #expect(texts.count == 1)
  }

  @Test func referencesToOtherCharactersDoNoHarm() throws {
    let cut = try HTMLCut(Array("<p>a long text &#xF0001; &#8217; &#99999999999; &#x; &#</p>".utf8))
    #expect(!cut.shelf.bytes.isEmpty)
  }
}
