import TestSupport
import Testing

/// Feeds that are made to exhaust a parser, given to the real program with bounds on its memory and time.
///
/// The address space is bounded at 1 GiB, since code, libraries and reserved ranges count into it; what is in use
/// is bounded by what the program says of itself.
@Suite struct HostileFeedTests {
  private static let head = "<?xml version='1.0'?><rss version='2.0'><channel><title>T</title>"
  private static let item = "<item><title>x</title><description>"

  private static func many(_ text: String, megabytes: Double) -> String {
    String(repeating: text, count: Int(megabytes * 1_048_576) / text.utf8.count)
  }

  private static let feeds: [(String, @Sendable () -> [UInt8])] = [
    ("one text", { text(item + many("long text ", megabytes: 30)) }),
    ("deep", { text(item + many("<div>", megabytes: 10)) }),
    ("deep, escaped", { text(item + many("&lt;div&gt;", megabytes: 10)) }),
    ("namespaces", { text("<item>" + many("<a xmlns:a='b'>", megabytes: 10)) }),
    ("items", { text(many("<item><title>x</title></item>", megabytes: 25)) }),
    (
      "long items",
      {
        text(
          many(
            "<item><description>" + many("word ", megabytes: 0.001) + "</description></item>", megabytes: 25))
      }
    ),
    ("paragraphs", { text(item + many("&lt;p&gt;a&lt;/p&gt;", megabytes: 7)) }),
    ("categories", { text("<item>" + many("<category>c</category>", megabytes: 20)) }),
    ("ampersands", { text(item + many("&", megabytes: 30)) }),
    ("brackets", { text(item + many("<", megabytes: 20)) }),
    ("nothing but NUL", { text(item + many("a\0", megabytes: 20)) }),
    ("entities", { entities }),
    ("attributes", { text("<item " + many("a='b' ", megabytes: 20) + "><title>x</title></item>") }),
    ("UTF-16", { wide(many("word ", megabytes: 10), 1) }),
    ("UTF-32", { wide(many("word ", megabytes: 5), 3) }),
    (
      "a lie",
      { Array("<?xml version='1.0' encoding='utf-16'?>".utf8) + text(item + many("é", megabytes: 20)) }
    ),
    ("JSON arrays", { json(many("[", megabytes: 20)) }),
    ("JSON objects", { json(many(#"{"id":"#, megabytes: 20)) }),
    ("JSON quotation marks", { json(#"{"id":"1","content_html":""# + many(#"\""#, megabytes: 20)) }),
    (
      "sections without an end",
      { text(item + many("<![CDATA[a</description><description>", megabytes: 10) + "]]>") }
    ),
    ("addresses", { text("<item><author>" + many("a@b.example () ", megabytes: 3) + "</author></item>") }),
    (
      "enclosures",
      { text("<item>" + (0..<60_000).map { "<enclosure url='http://a.example/\($0)'/>" }.joined()) }
    ),
    (
      "prefixes",
      {
        let names = (0..<250).map { "xmlns:p\($0)='u\($0)'" }.joined(separator: " ")
        return text((0..<400).map { "<e\($0) \(names)>" }.joined() + many("<p1:id/>", megabytes: 0.5))
      }
    ),
    (
      "authors",
      {
        let people = (0..<3000).map { #"{"name":"Author \#($0)"}"# }.joined(separator: ",")
        let items = (0..<3000).map { #"{"id":"\#($0)","content_text":"a"}"# }.joined(separator: ",")
        return Array(
          #"{"version":"https://jsonfeed.org/version/1.1","authors":[\#(people)],"items":[\#(items)]}"#.utf8)
      }
    ),
    (
      "tags",
      {
        json(
          #"{"id":"1","content_text":"a","tags":["#
            + (0..<200_000).map { #""t\#($0)""# }.joined(separator: ",") + "]}]}")
      }
    ),
    (
      "JSON items",
      { json((0..<500_000).map { #"{"id":"\#($0)","title":"x"}"# }.joined(separator: ",") + "]}") }
    ),
    ("damaged JSON items", { json(many(#"{"id":1,"title":"x",{"#, megabytes: 15)) }),
  ]

  private static func text(_ rest: String) -> [UInt8] { Array((head + rest).utf8) }

  private static func json(_ rest: String) -> [UInt8] {
    Array((#"{"version":"https://jsonfeed.org/version/1.1","items":["# + rest).utf8)
  }

  private static var entities: [UInt8] {
    let bomb = (0..<20_000).map { "<!ENTITY a\($0 + 1) \"&a\($0);&a\($0);\">" }.joined()
    let outside = "<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY % y SYSTEM \"http://127.0.0.1:9/\">%y;"
    return Array(
      ("<!DOCTYPE rss [<!ENTITY a0 \"ha\">" + bomb + outside + "]>" + head
        + "<item><title>&a0; &a20000; &x;</title></item></channel></rss>").utf8)
  }

  private static func wide(_ words: String, _ zeros: Int) -> [UInt8] {
    let bytes = text(item + words)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * (zeros + 1))
    for byte in bytes {
      result.append(byte)
      for _ in 0..<zeros { result.append(0) }
    }
    return result
  }

  @Test(arguments: feeds.indices) func isReadOrRefusedWithinBounds(_ index: Int) throws {
    let (name, make) = Self.feeds[index]
    let folder = try TemporaryFolder()
    let file = try folder.write("feed", make())
    let script = "ulimit -t 60 -v 1048576; \"$0\" inspect --json \"$1\" | head -c 2000"
    let program = try BuiltProgram.path("broadsheet-intake")
    let result = try runProgram(
      "bash", ["-o", "pipefail", "-c", script, program, file], timeout: .seconds(240))
    #expect([0, 1, 141].contains(result.status), "\(name): \(result.status) \(result.stderr.prefix(300))")
    #expect(result.stdout.hasPrefix("{\"kind\":"), "\(name): \(result.stdout.prefix(100))")
    #expect(!result.stdout.contains("root:"))
  }

  @Test func aTextBeyondTheLimitIsRefusedByItsName() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("feed", Self.text(Self.item + Self.many("text ", megabytes: 50)))
    let result = try runProgram(
      try BuiltProgram.path("broadsheet-intake"), ["inspect", "--json", file], timeout: .seconds(60))
    #expect(result.status == 1)
    #expect(result.stdout.contains("\"code\":\"too-large\"") && result.stdout.contains("32 MiB"))
  }
}
