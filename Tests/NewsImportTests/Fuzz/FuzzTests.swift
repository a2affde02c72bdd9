import Foundation
import NewsModel
import Testing

@testable import NewsImport

/// Damaged and hostile documents end in an article, a feed or an error, and soon.
///
/// `BROADSHEET_FUZZ_SECONDS` says for how long to go on, `BROADSHEET_FUZZ_SEED` where to begin.
@Suite struct FuzzTests {
  /// Seeds that once failed.
  private static let kept: [UInt64] = [1, 2, 3]

  @Test(arguments: kept) func aKnownSeedEnds(_ seed: UInt64) {
    #expect(Self.slowest(seed) < .seconds(10))
  }

  @Test func noMutationCrashesOrHangs() {
    let environment = ProcessInfo.processInfo.environment
    let seconds = environment["BROADSHEET_FUZZ_SECONDS"].flatMap { Double($0) } ?? 10
    var seed = environment["BROADSHEET_FUZZ_SEED"].flatMap { UInt64($0) } ?? 1000
    let end = ContinuousClock.now + .seconds(seconds)
    var count = 0
    while ContinuousClock.now < end {
      // A crash leaves the seed that led to it as the last line.
      if seconds > 60 { FileHandle.standardError.write(Data("fuzz seed \(seed)\n".utf8)) }
      let time = Self.slowest(seed)
      #expect(time < .seconds(10), "seed \(seed)")
      seed += 1
      count += 1
    }
    #expect(count > 5)
  }

  /// Every entry point with a document made from the seed: the longest time that one took.
  private static func slowest(_ seed: UInt64) -> Duration {
    var mutator = Mutator(seed: seed)
    let document = mutator.mutated(documents[mutator.below(documents.count)])
    let page = mutator.mutated(documents[mutator.below(documents.count)])
    let small = mutator.mutated(Array(dates[mutator.below(dates.count)].utf8))
    return entryPoints(document, page, small).map { ContinuousClock().measure($0) }.max() ?? .zero
  }

  private static func entryPoints(
    _ document: [UInt8], _ page: [UInt8], _ small: [UInt8]
  ) -> [() -> Void] {
    [
      {
        if let parsed = try? DocumentImporter.read(document) { check(parsed) }
      },
      { _ = try? PageImporter.read(page, facts: DocumentFacts()) },
      { _ = try? TextDecoding.utf8(document, facts: DocumentFacts(), kind: .html) },
      {
        let facts = DocumentFacts(
          contentType: "text/xml; charset=" + charsets[document.count % charsets.count])
        if let text = try? TextDecoding.utf8(document, facts: facts, kind: .xml) {
          #expect(UTF8Validity.examine(text.bytes).isValid)
        }
      },
      { _ = JSONReader.read(document) },
      { _ = DateReader.read(String(decoding: small, as: UTF8.self)) },
      { _ = MHTMLDocument(document) },
    ]
  }

  /// Nothing that a terminal would obey comes out.
  private static func check(_ document: ParsedDocument) {
    guard case .page(let page) = document else { return }
    let text = page.body.plainText + (page.title?.string ?? "")
    #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x9B || $0.value == 0 })
  }

  private static let charsets = [
    "utf-16", "utf-32", "shift_jis", "gb18030", "iso-2022-jp", "big5", "euc-kr", "koi8-r", "utf-7", "x",
  ]

  private static let dates = [
    "Wed, 02 Oct 2002 13:00:00 GMT", "2021-11-10T10:27:00+02:00", "LAST UPDATE | Nov 10th 2021, 10:27 AM",
    "10. November 2021 um 9 Uhr", "1636540020", "8/21/2018 9:00:00 AM", "20211110",
  ]

  private static let documents: [[UInt8]] = sample + [mail, json, atom]

  private static let sample: [[UInt8]] = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/SampleEdition")
    let pages = root.appendingPathComponent("pages")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: pages.path))?.sorted() ?? []
    let files =
      names.map { pages.appendingPathComponent($0) } + [
        root.appendingPathComponent("feed.xml"), root.appendingPathComponent("subscriptions.opml"),
      ]
    return files.compactMap { try? Data(contentsOf: $0) }.map { [UInt8]($0) }
  }()

  private static let mail = Array(
    """
    From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r
    --b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r
    Content-Location: https://paper.example/a\r\n\r
    <h1>A =E2=80=9Cheadline=E2=80=9D</h1><p>Some words of a text that goes on.</p>\r\n--b--\r\n
    """.utf8)

  private static let json = Array(
    #"""
    {"version": "https://jsonfeed.org/version/1.1", "title": "t", "items": [{"id": 1, "content_html":
    "<p>a<b>b</b>", "date_published": "2021-11-10T10:27:00Z", "tags": ["x"], "authors": [{"name": "n"}]}]}
    """#.utf8)

  private static let atom = Array(
    """
    <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/"><title type="html">a &amp;lt;</title>
    <entry><id>1</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">b</div></title>
    <updated>2021-11-10T10:27:00Z</updated><content type="html">&lt;p>x&lt;/p></content></entry></feed>
    """.utf8)
}
