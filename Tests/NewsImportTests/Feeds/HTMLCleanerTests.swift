import NewsModel
import TestSupport
import Testing

@testable import NewsImport

@Suite struct HTMLCleanerTests {
  private func clean(_ html: String, base: String? = nil) -> String {
    HTMLCleaner.html(Array(html.utf8), base: base.flatMap { URLParts(base: $0) }) ?? ""
  }

  @Test(
    arguments: [
      ("<p>safe<script>alert(1)</script> text</p>", "<p>safe text</p>"),
      ("<p onclick='x()' style='color:red'>a</p>", "<p>a</p>"),
      ("<a href='javascript:x()'>a</a>", "<a>a</a>"), ("<a href=' java\nscript:x()'>a</a>", "<a>a</a>"),
      ("<a href='&#106;avascript:x()'>a</a>", "<a>a</a>"),
      ("<a href='\u{1}javascript:x()'>a</a>", "<a>a</a>"),
      ("<img src='data:text/html,x'>", "<img>"),
      ("<iframe src='https://x.example/'>in</iframe>after", "after"),
      ("<object data='x'>fallback</object>", "fallback"), ("<style>p{}</style>t", "t"),
      ("a<!-- b -->c", "ac"),
      ("<b>open", "<b>open</b>"), ("</b>stray", "stray"), ("<b><i>x</b>y</i>", "<b><i>x</i></b>y"),
      ("<p>a<p>b", "<p>a</p><p>b</p>"), ("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>"),
      ("1 < 2 & 3 > 2", "1 &lt; 2 &amp; 3 &gt; 2"), ("&eacute;&nosuch;", "é&amp;nosuch;"),
      ("<title>t</title> after", "t after"), ("<![CDATA[a<b]]>", "a&lt;b"),
      ("<a title='\"'>x</a>", "<a title=\"&quot;\">x</a>"),
      ("<svg><script>x</script><text>y</text></svg>z", "z"), ("<ScRiPt>x</sCrIpT>y", "y"),
      ("<script>never closed", ""),
      ("<a href='mailto:x@y.example'>m</a>", "<a href=\"mailto:x@y.example\">m</a>"), ("<!' a", "&lt;!' a"),
    ] as [(String, String)])
  func keepsWhatIsSafe(html: String, clean expected: String) {
    #expect(clean(html) == expected)
    #expect(clean(expected) == expected, "cleaning again changes nothing")
  }

  @Test func addressesBecomeAbsolute() {
    let base = "https://a.example/x/y"
    #expect(
      clean("<a href='z?a=1&amp;b=2'>l</a>", base: base)
        == #"<a href="https://a.example/x/z?a=1&amp;b=2">l</a>"#)
    #expect(
      clean("<a href='#fn1'>l</a><a href=''>m</a>", base: base) == ##"<a href="#fn1">l</a><a href="">m</a>"##)
    #expect(
      clean("<img srcset='a.png 1x, /b.png 2x'>", base: base)
        == #"<img srcset="https://a.example/x/a.png 1x, https://a.example/b.png 2x">"#)
  }

  @Test func nothingThatRunsSurvivesRandomMarkup() {
    let parts = [
      "<", ">", "script", "<script>", "</script>", " onload=x", "javascript:", "<a href=", "'", "\"",
      "<img src=",
      "<!--", "-->", "&lt;", "=", "/", "<svg", "<style>", "x", "<![CDATA[", "]]>", "<iframe ", "\0", "&#60;",
    ]
    var state: UInt64 = 7
    for _ in 0..<3000 {
      var html = ""
      for _ in 0..<20 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        html += parts[Int(state >> 33) % parts.count]
      }
      let result = clean(html)
      let tags = result.split(separator: "<").dropFirst().map { $0.prefix { $0 != ">" }.lowercased() }
      for tag in tags {
        #expect(
          !tag.hasPrefix("script") && !tag.hasPrefix("style") && !tag.hasPrefix("iframe")
            && !tag.hasPrefix("svg"))
        let outsideQuotes = tag.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
          .filter { $0.offset % 2 == 0 }.map(\.element)
        #expect(!outsideQuotes.contains { $0.contains("onload") } && !tag.contains("\"javascript:"))
      }
      #expect(clean(result) == result)
    }
  }

  private static let pieces = [
    "<p>", "</p>", "<b>", "</b>", "<a href='/x'>", "</a>", "<img src='/a.png' alt='x'>",
    "<img src='data:,' alt='y'>",
    "<table>", "<tr>", "<td>", "<th>", "</td>", "</table>", "<ul>", "<li>", "</ul>", "<blockquote>",
    "</blockquote>",
    "<br>", "<hr>", "<figure>", "<figcaption>", "</figcaption>", "</figure>", "<pre>", "</pre>",
    "<span class='credit'>",
    "</span>", "<q>", "</q>", "<iframe src='https://v.example/1'></iframe>", "word", " two", "three ", " ",
    "\n", "  four\n",
    "&amp;", "&nbsp;", "é", "“five”", "\u{200B}", "six — seven eight nine ten eleven",
  ]

  private func mixtures(_ count: Int, seed: UInt64) -> [[UInt8]] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      let length = Int.random(in: 1...24, using: &random)
      return Array((0..<length).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined().utf8)
    }
  }

  @Test func wordsAloneAreThoseOfTheBlocks() {
    for html in mixtures(4000, seed: 20_261_127) {
      let whole = HTMLCleaner.article(html, base: nil)
      let words = HTMLCleaner.article(html, base: nil, isWordsOnly: true)
      let text = String(decoding: html, as: UTF8.self)
      #expect(words.html == whole.html && words.body.plainText == whole.body.plainText, "\(text)")
      #expect(words.body.isEmpty == whole.body.isEmpty, "\(text)")
    }
  }

  @Test func spacesAroundAnElementWithoutTextAreOne() {
    let html = "<p>One <a name='x'></a> <em>two</em> <i></i> three</p>"
    let body = HTMLCleaner.article(Array(html.utf8), base: nil).body
    #expect(body.plainText == "One two three")
  }

  @Test func settledTextIsTakenAsAnyOther() {
    for text in mixtures(4000, seed: 7) {
      var (one, other) = (InlineText(), InlineText())
      for part in text.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false) {
        part.withUnsafeBufferPointer { bytes in
          one.append(bytes)
          if ByteScan.isSettled(bytes) { other.append(settled: bytes) } else { other.append(bytes) }
        }
      }
      #expect(one.take() == other.take(), "\(String(decoding: text, as: UTF8.self))")
    }
  }
}
