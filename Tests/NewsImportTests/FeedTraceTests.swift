import NewsImport
import NewsModel
import Testing

/// Items that need not be read again.
@Suite struct FeedTraceTests {
  private func item(_ name: String, _ text: String = "text") -> String {
    "<item><title>\(name)</title><link>https://p.example/\(name)</link><description>\(text)</description></item>"
  }

  private func feed(_ items: String..., attributes: String = "") -> [UInt8] {
    Array("<rss version='2.0'\(attributes)><channel><title>P</title>\(items.joined())</channel></rss>".utf8)
  }

  private func read(_ bytes: [UInt8], known: Set<UInt64>? = []) throws -> ParsedFeed {
    var facts = DocumentFacts(baseURL: "https://p.example/feed")
    facts.knownItems = known
    guard case .feed(let feed) = try DocumentImporter.read(bytes, facts: facts) else {
      throw ImportError(.notADocument, "no feed")
    }
    return feed
  }

  @Test func knownBytesAreNotReadAgain() throws {
    let first = try #require(read(feed(item("a"), item("b"))).trace)
    #expect(first.items.count == 2 && first.passed.isEmpty)
    let second = try read(feed(item("new"), item("a"), item("b", "changed")), known: Set(first.items))
    #expect(second.items.map(\.title) == ["new", "b"])
    #expect(
      second.trace?.items.count == 3 && second.trace?.passed.map(\.link?.string) == ["https://p.example/a"])
    #expect(second.trace?.prologue == first.prologue)
  }

  @Test func whatStandsBeforeTheItemsHasADigestOfItsOwn() throws {
    let plain = try read(feed(item("a"))).trace
    #expect(try read(feed(item("a"), attributes: " xml:lang='fr'")).trace?.prologue != plain?.prologue)
  }

  @Test func nothingIsTracedUnasked() throws {
    #expect(try read(feed(item("a")), known: nil).trace == nil)
  }

  @Test func anItemThatSharesItsLinkWithAKnownOneIsToldApart() throws {
    let one = "<item><title>One</title><link>https://p.example/</link><guid>1</guid></item>"
    let two = "<item><title>Two</title><link>https://p.example/</link><guid>2</guid></item>"
    let known = Set(try #require(read(feed(one)).trace).items)
    let later = try read(feed(two, one), known: known)
    let keys = IncomingArticle.articles(of: later, feedKey: "f").map(\.key)
    #expect(keys == ["f 2"])
  }

  @Test func bodiesAreTheSameWithoutTheHTML() throws {
    let text =
      "&lt;p&gt;One &lt;b&gt;two&lt;/b&gt;&lt;script&gt;x&lt;/script&gt;&lt;ul&gt;&lt;li&gt;a&lt;/ul&gt;"
    var facts = DocumentFacts()
    facts.wantsHTML = false
    guard case .feed(let bare) = try DocumentImporter.read(feed(item("a", text)), facts: facts) else {
      return
    }
    let whole = try read(feed(item("a", text)))
    #expect(bare.items[0].body == whole.items[0].body && !whole.items[0].body.isEmpty)
    #expect(bare.items[0].summaryHTML == nil && whole.items[0].summaryHTML != nil)
  }
}
