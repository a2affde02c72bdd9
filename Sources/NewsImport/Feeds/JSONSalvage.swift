/// Finds the items of a damaged JSON feed by how each begins, whatever has become of the brackets around them:
/// within a string the quotation marks would be escaped, so that `{"id":` is the beginning of an object.
enum JSONSalvage {
  private static let usualNames = ["id", "url", "title"]

  /// The feed with as many items as can be found.
  static func mended(_ root: JSONValue, from bytes: [UInt8]) -> JSONValue {
    var best = JSONFeedReader.items(of: root) ?? []
    var count = best.count(where: isItem)
    let firstNames = Set(best.compactMap { $0.members.first?.name }).union(usualNames)
    for name in firstNames.sorted() {
      let found = items(in: bytes, beginningWith: name)
      if found.count > count { (best, count) = (found, found.count) }
    }
    let others = root.members.filter { $0.name != "items" }
    return .object(others + [JSONMember(name: "items", value: .array(best))])
  }

  /// Each from its beginning to where the next one begins; of what stands between, other items too.
  private static func items(in bytes: [UInt8], beginningWith name: String) -> [JSONValue] {
    let starts = starts(in: bytes, of: Array(name.utf8))
    var items: [JSONValue] = []
    for (place, start) in starts.prefix(FeedReader.mostItems).enumerated() {
      let end = place + 1 < starts.count ? starts[place + 1] : bytes.count
      append(Array(bytes[start..<end]), to: &items)
    }
    return items
  }

  private static func append(_ bytes: [UInt8], to items: inout [JSONValue]) {
    var place = 0
    while place < bytes.count, let start = bytes[place...].firstIndex(of: 0x7B) {
      var reader = JSONReader(bytes)
      reader.position = start
      guard let value = reader.read(), reader.position > start else { return }
      if isItem(value) { items.append(value) }
      place = reader.position
    }
  }

  /// Attachments have a title too, and a media type.
  private static func isItem(_ value: JSONValue) -> Bool {
    guard value["mime_type"] == nil else { return false }
    let texts = ["content_html", "content_text", "title", "summary"]
    return (value["id"] != nil || value["url"] != nil) && texts.contains { value[$0] != nil }
      || value["content_html"] != nil
  }

  /// Every `{`, the name in quotation marks and a colon, with white space between.
  private static func starts(in bytes: [UInt8], of name: [UInt8]) -> [Int] {
    var result: [Int] = []
    var index = 0
    while let brace = XMLScanner.index(of: 0x7B, in: bytes, from: index) {
      index = brace + 1
      let rest = bytes[index...].prefix(name.count + 64).drop { $0 <= 0x20 }
      guard rest.first == 0x22, rest.dropFirst().starts(with: name) else { continue }
      let tail = rest.dropFirst(name.count + 1)
      guard tail.first == 0x22, tail.dropFirst().first(where: { $0 > 0x20 }) == 0x3A else { continue }
      result.append(brace)
    }
    return result
  }
}
