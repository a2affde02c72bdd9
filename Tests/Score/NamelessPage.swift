/// A page without the names of its elements: to learn from pages whose names mean nothing, or nothing in English.
enum NamelessPage {
  private static let names: Set<String> = [
    "class", "id", "role", "itemprop", "data-testid", "data-component",
  ]

  /// The page with these attributes left out of every start tag.
  static func of(_ page: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(page.count)
    var index = 0
    while index < page.count {
      let byte = page[index]
      result.append(byte)
      index += 1
      guard byte == UInt8(ascii: "<"), index < page.count, (page[index] | 0x20) &- 0x61 < 26 else { continue }
      while index < page.count, page[index] > 0x20, page[index] != UInt8(ascii: ">") {
        result.append(page[index])
        index += 1
      }
      copyAttributes(page, &index, into: &result)
    }
    return result
  }

  private static func copyAttributes(_ page: [UInt8], _ index: inout Int, into result: inout [UInt8]) {
    while index < page.count, page[index] != UInt8(ascii: ">") {
      let start = index
      while index < page.count, page[index] <= 0x20 { index += 1 }
      let name = index
      while index < page.count, page[index] > 0x20, page[index] != UInt8(ascii: "="),
        page[index] != UInt8(ascii: ">")
      { index += 1 }
      let word = String(decoding: page[name..<index], as: UTF8.self).lowercased()
      if index < page.count, page[index] == UInt8(ascii: "=") { skipValue(page, &index) }
      if !names.contains(word) { result.append(contentsOf: page[start..<index]) }
      if index == start { index += 1 }
    }
  }

  private static func skipValue(_ page: [UInt8], _ index: inout Int) {
    index += 1
    guard index < page.count else { return }
    let quote = page[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      index += 1
      while index < page.count, page[index] != quote { index += 1 }
      index = min(page.count, index + 1)
    } else {
      while index < page.count, page[index] > 0x20, page[index] != UInt8(ascii: ">") { index += 1 }
    }
  }
}
