import NewsModel
import Testing

@testable import NewsImport

/// JSON feeds that lost brackets, quotation marks and commas.
@Suite struct JSONSalvageTests {
  private static let count = 30

  private static let whole: [UInt8] = {
    let items = (0..<count).map { number in
      #"{"id": "https://a.example/\#(number)", "title": "Story \#(number)", "content_html": "<p class=\"x\">Text {\"id\": 1}</p>", "tags": ["a", "b"], "authors": [{"name": "Ann"}]}"#
    }
    let head = #"{"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": ["#
    return Array((head + items.joined(separator: ", ") + "]}").utf8)
  }()

  private func titles(_ bytes: [UInt8]) -> Set<String> {
    guard case .feed(let feed)? = try? DocumentImporter.read(bytes) else { return [] }
    return Set(feed.items.compactMap(\.title?.string))
  }

  @Test func aSoundFeedHasItsItemsAndNoOthers() {
    #expect(titles(Self.whole) == Set((0..<Self.count).map { "Story \($0)" }))
  }

  /// Any one byte of the middle: at most the item that it stands in is lost.
  @Test func oneByteCostsOneItemAtMost() {
    let begin = Self.whole.count / 2
    for place in begin..<begin + 200 {
      for byte in [UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\""), UInt8(ascii: "["), 0x00, 0x5C] {
        var damaged = Self.whole
        damaged[place] = byte
        #expect(titles(damaged).count >= Self.count - 1, "\(byte) at \(place)")
      }
    }
  }

  @Test(arguments: 1...20) func manyFlippedBytesCostFewItems(_ seed: UInt64) {
    var mutator = Mutator(seed: seed)
    var kept = 0
    for _ in 0..<20 {
      var damaged = Self.whole
      for _ in 0..<10 { damaged[100 + mutator.below(damaged.count - 100)] ^= 1 << UInt8(mutator.below(8)) }
      guard case .feed(let feed)? = try? DocumentImporter.read(damaged) else { continue }
      kept += min(feed.items.count, Self.count)
    }
    #expect(kept >= 20 * Self.count * 97 / 100)
  }
}
