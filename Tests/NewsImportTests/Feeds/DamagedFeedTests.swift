import Glibc
import NewsModel
import Testing

@testable import NewsImport

@Suite struct DamagedFeedTests {
  private static let items = (1...6).map { number in
    """
    <item><title>Story \(number)</title><link>https://a.example/\(number)</link><guid>g\(number)</guid>
    <description><![CDATA[<p>Text \(number)</p>]]></description></item>
    """
  }
  private static let whole =
    "<?xml version='1.0'?><rss version='2.0'><channel><title>T</title>"
    + items.joined() + "</channel></rss>"

  private func titles(_ text: String) throws -> [String] {
    try feed(text).items.compactMap(\.title?.string)
  }

  @Test func everyWholeItemOfATruncatedFeedIsKept() throws {
    let bytes = Array(Self.whole.utf8)
    for length in stride(from: 60, through: bytes.count, by: 7) {
      let text = String(decoding: bytes[..<length], as: UTF8.self)
      let expected = text.split(separator: "</item>").count - (text.hasSuffix("</item>") ? 0 : 1)
      // One that breaks off before its first story may be refused.
      let found = expected > 0 ? try titles(text).count : 0
      #expect(found >= expected, "cut at \(length)")
    }
  }

  @Test func aWordAboutSectionsIsNoLostEnd() throws {
    let text = """
      <rss version="2.0"><channel><title>T</title><item>
      <description><![CDATA[<p>The tag </item> and <![CDATA[ are XML</p>]]></description><title>kept</title></item>
      </channel></rss>
      """
    let feed = try feed(text)
    #expect(feed.title == "T" && feed.items.map(\.title) == ["kept"] && !feed.isRepaired)
    #expect(feed.items[0].body.plainText.contains("are XML"))
  }

  @Test func aLostEndOfTheLastSectionTakesNoOtherStory() throws {
    let plain = (1...5).map { "<item><title>Plain \($0)</title><description>Words</description></item>" }
      .joined()
    let text =
      "<rss version='2.0'><channel><title>T</title><item><title>First</title>"
      + "<description><![CDATA[<p>Text</p></description></item>\(plain)</channel></rss>"
    let feed = try feed(text)
    #expect(feed.items.count == 6 && feed.isRepaired && feed.items[0].body.plainText == "Text")
  }

  @Test(arguments: [
    "</title>", "</guid>", "</description>", "]]></description>", "</item>", "<item>", "</link>", "<guid>",
  ])
  func oneLostTagCostsNoOtherStory(lost: String) throws {
    let third = Self.items[2].split(separator: lost, omittingEmptySubsequences: false).joined()
    let text = Self.whole.split(separator: Self.items[2], omittingEmptySubsequences: false).map(String.init)
      .joined(separator: third)
    let feed = try feed(text)
    let found = Set(feed.items.compactMap(\.title?.string))
    for number in [1, 2, 4, 5, 6] { #expect(found.contains("Story \(number)"), "without \(lost)") }
    #expect(feed.isRepaired)
  }

  @Test func bytesFlippedAtRandomKeepNearlyAllItems() throws {
    let bytes = Array(Self.whole.utf8)
    var kept = 0
    var state: UInt64 = 42
    for _ in 0..<300 {
      var damaged = bytes
      for _ in 0..<2 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        damaged[60 + Int(state >> 33) % (bytes.count - 60)] ^= 1 << UInt8((state >> 20) & 7)
      }
      if case .feed(let feed)? = try? DocumentImporter.read(damaged) { kept += min(6, feed.items.count) }
    }
    #expect(kept >= 300 * 6 * 97 / 100)
  }

  @Test func referencesNobodyKnowsAreTextAndNothingIsDeleted() throws {
    let text = "<rss><channel><item><title>AT&T &eacute; a < b &x; c & d</title></item></channel></rss>"
    #expect(try titles(text) == ["AT&T é a < b &x; c & d"])
  }

  @Test func blankLinesAndNoiseAroundTheRootDoNoHarm() throws {
    #expect(try titles("\n\n \(Self.whole)\n<!-- served -->\n<script>x</script>").count == 6)
    #expect(try titles("<br /><b>Warning</b>: x in <b>y</b>\n\(Self.whole)").count == 6)
  }

  @Test func entitiesAreNotExpandedNorFetched() throws {
    let bomb = """
      <!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
      <rss><channel><item><title>&a; &b; &x;</title></item></channel></rss>
      """
    #expect(try titles(bomb) == ["ha &b; &x;"])
  }

  @Test func deepNestingEndsWithinBounds() throws {
    let deep = String(repeating: "<div>", count: 100_000)
    let text =
      "<rss><channel><item><title>T</title><description>\(deep)x</description></item></channel></rss>"
    #expect(try feed(text).items.count == 1)
    let inner = String(repeating: "&lt;b&gt;", count: 100_000)
    let escaped =
      "<rss><channel><item><title>T</title><description>\(inner)x</description></item></channel></rss>"
    #expect(try feed(escaped).items.first?.body.plainText == "x")
  }

  @Test(arguments: [
    "<", "&", "\"", "<a ", "<a b=\"", "<!--", "<![CDATA[", "</a>", "<!DOCTYPE [", "<?", "]]>", "<item>",
    "&lt;a b='",
  ])
  func runsOfOneMarkEndInTime(mark: String) throws {
    let run = String(repeating: mark, count: 60_000)
    let before = processorSeconds
    _ = try? feed("<rss><channel><item><title>T</title><description>\(run)")
    _ = try? DocumentImporter.read(Array((mark + run).utf8))
    #expect(processorSeconds - before < 10)
  }

  /// Of this thread alone: the other tests share the machine.
  private var processorSeconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec
  }

  @Test func damagedJSONKeepsWhatIsWhole() throws {
    let items = (1...4).map {
      #"{"id":"\#($0)","title":"T\#($0)","content_html":"<p>x \"y\"</p>","url":"https://a.example/\#($0)"}"#
    }
    let text =
      #"{"version":"https://jsonfeed.org/version/1.1","title":"J","items":["# + items.joined(separator: ",")
      + "]}"
    let bytes = Array(text.utf8)
    for length in stride(from: 80, through: bytes.count, by: 3) {
      let cut = String(decoding: bytes[..<length], as: UTF8.self)
      let whole = cut.split(separator: "\"}").count - (cut.hasSuffix("\"}") ? 0 : 1)
      #expect(try feed(cut).items.count >= whole)
    }
    let broken = text.split(separator: #""2","title""#).map(String.init).joined(separator: #""2" x"title"#)
    #expect(try feed(broken).items.count >= 3)
  }

  @Test(
    arguments: [
      ("", ImportError.Code.empty), (" \n", .empty), ("%PDF-1.4", .notADocument), ("hello", .notADocument),
      ("{\"a\":1}", .notADocument), ("[1,2", .notADocument), ("\u{1F}\u{8B}", .notADocument),
    ] as [(String, ImportError.Code)])
  func whatIsNoDocumentSaysSo(text: String, code: ImportError.Code) {
    #expect(throws: ImportError.self) { try DocumentImporter.read(Array(text.utf8)) }
    do throws(ImportError) {
      _ = try DocumentImporter.read(Array(text.utf8))
    } catch {
      #expect(error.code == code)
    }
  }

  @Test func anInputBeyondTheLimitIsRefusedByName() {
    do throws(ImportError) {
      _ = try DocumentImporter.read(Array(repeating: 0x41, count: 2000), limit: 1000)
    } catch {
      #expect(error.code == .tooLarge)
    }
  }
}
