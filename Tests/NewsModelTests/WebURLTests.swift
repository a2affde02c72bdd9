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
}
