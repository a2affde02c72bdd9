import TestSupport
import Testing

@testable import NewsImport

@Suite struct NameMemoTests {
  /// More names than it remembers, again and again, at many places of one page.
  @Test func namesSayTheSameWhenTheyComeAgain() {
    var random = SeededGenerator(seed: 3)
    let parts = [
      "article", "body", "share-bar", "ad", "x", "comments", "js_1", "Kommentare", "é", "byline-2024",
    ]
    let names = (0..<900).map { _ in
      (0..<Int.random(in: 0...4, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }
        .joined(separator: Bool.random(using: &random) ? " " : "-")
    }
    var memo = NameMemo()
    var (bytes, places): ([UInt8], [Range<Int>]) = ([], [])
    for _ in 0..<4000 {
      let name = Array((names.randomElement(using: &random) ?? "").utf8)
      places.append(bytes.count..<bytes.count + name.count)
      bytes += name
    }
    bytes.withUnsafeBufferPointer { bytes in
      for place in places {
        let expected = NameHints.of(UnsafeBufferPointer(rebasing: bytes[place]))
        #expect(memo.hints(bytes, place) == expected)
      }
    }
  }
}
