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
}
