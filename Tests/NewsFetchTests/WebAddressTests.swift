import NewsFetch
import Testing

@Suite struct WebAddressTests {
  @Test func readsTheParts() throws {
    let address = try WebAddress("HTTPS://News.Example:8443/a/../feed?x=1#top")
    #expect(address.isSecure && address.host == "news.example" && address.port == 8443)
    #expect(
      address.text == "https://News.Example:8443/feed?x=1"
        || address.text == "https://news.example:8443/feed?x=1")
    #expect(try WebAddress("http://[2001:DB8::1]/").literal == IPAddress("2001:db8::1"))
  }

  /// Forms of one address that some readers take for names.
  @Test(arguments: ["http://127.1/", "http://0x7f.0.0.1/", "http://2130706433/", "http://0177.0.0.1/"])
  func numbersAreAddresses(_ text: String) throws {
    #expect(try WebAddress(text).literal == IPAddress("127.0.0.1"))
  }

  @Test(arguments: ["file:///etc/passwd", "ftp://h/f", "gopher://h/1", "javascript:alert(1)", "dict://h:1/"])
  func otherSchemesAreRefused(_ text: String) {
    #expect(throws: WebAddress.Fault.self) { try WebAddress(text) }
  }

  @Test func credentialsAreRefused() {
    #expect(throws: WebAddress.Fault.credentials) { try WebAddress("https://me:secret@h/") }
    #expect(throws: WebAddress.Fault.credentials) { try WebAddress("https://me@h/") }
  }

  @Test func aRedirectIsResolved() throws {
    let base = try WebAddress("https://h/a/b?x#y")
    #expect(try base.resolving("../c").text == "https://h/c")
    #expect(try base.resolving("//other/z").host == "other")
    #expect(try base.resolving("?q").text == "https://h/a/b?q")
    #expect(throws: WebAddress.Fault.scheme) { try base.resolving("file:///etc/passwd") }
  }

  @Test(arguments: [
    ("http://NEWS.example/a", "http://news.example/a"), (" http://news.example/a\n", "http://news.example/a"),
    ("http://news.example.:80/a", "http://news.example/a"),
    ("https://news.example:443/", "https://news.example/"),
    ("https://news.example:80/", "https://news.example:80/"),
    ("http://news.example/%c3%bc?q=%2f", "http://news.example/%C3%BC?q=%2F"),
    ("HTTP://[2001:DB8::1]:80/x", "http://[2001:db8::1]/x"),
    ("http://news.example/100%", "http://news.example/100%"),
  ])
  func spellingsOfOneAddressAreOne(_ text: String, _ usual: String) throws {
    #expect(try WebAddress(text).text == usual)
  }
}
