import Testing

@testable import NewsModel

@Suite struct WebURLTests {
  @Test(arguments: [
    (" https://a.example/x y\n", "https://a.example/x%20y"),
    ("https://a.example/ü", "https://a.example/%C3%BC"),
    ("java\nscript:x", "javascript:x"), ("https://a.example/\u{1B}]8;;", "https://a.example/%1B]8;;"),
  ])
  func holdsNothingThatATerminalObeys(_ input: String, _ expected: String) {
    #expect(WebURL(input)?.string == expected)
  }

  @Test func knowsTheWeb() {
    #expect(WebURL("HTTPS://a.example")?.isWeb == true)
    #expect(WebURL("javascript:alert(1)")?.isWeb == false)
    #expect(WebURL("  ") == nil)
    #expect(WebURL(String(repeating: "a", count: 9000)) == nil)
  }

  @Test func whatIsTakenCanBeReadAgain() {
    for count in [1300, 1360, 1365, 1370, 2700] {
      let url = WebURL("https://l.example/" + String(repeating: "é", count: count))
      #expect(url == nil || WebURL(url?.string ?? "") == url)
      #expect((url?.string.utf8.count ?? 0) <= 8192)
    }
    #expect(WebURL("https://l.example/" + String(repeating: "a", count: 8000)) != nil)
  }
}
