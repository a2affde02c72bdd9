import NewsModel

/// A page as a web archive gives it out: the archive's own bars are taken off.
struct ArchiveCopy {
  private(set) var bytes: [UInt8]
  /// When the archive copied it, as far as it says; nil for a page that comes from no archive.
  private(set) var moment: Timestamp?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard Self.isLikely(bytes) else { return }
    moment = Self.noted(bytes)
    removeToolbar()
    removeDescription()
    for id in Self.bars { ElementCut.remove(id: id, from: &self.bytes) }
  }

  /// The Internet Archive's and its kin's; archive.today's.
  private static let bars = [
    "wm-ipp-base", "wm-ipp-print", "wm-ipp", "donato", "HEADER", "hashtags", "FOOTER",
  ]

  /// Archives name themselves at the beginning or at the end; the rest of other pages is not looked through.
  private static func isLikely(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      let head = UnsafeBufferPointer(rebasing: bytes.prefix(16 << 10))
      let tail = UnsafeBufferPointer(rebasing: bytes.suffix(4 << 10))
      let isNamed =
        ByteSearch.first("archive.", in: head, from: 0) != nil
        || ByteSearch.first("FILE ARCHIVED ON", in: tail, from: 0) != nil
      guard isNamed else { return false }
      let marks: [StaticString] = ["id=\"wm-ipp", "WAYBACK TOOLBAR", "FILE ARCHIVED ON", "id=wm-ipp"]
      return marks.contains { ByteSearch.first($0, in: bytes, from: 0) != nil } || isOfToday(bytes)
    }
  }

  /// archive.today names itself as the page's address, and frames what it has copied.
  private static func isOfToday(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let header = ByteSearch.first("id=\"HEADER\"", in: bytes, from: 0),
      ByteSearch.first("id=\"CONTENT\"", in: bytes, from: header) != nil
    else { return false }
    return ByteSearch.first("://archive.", in: bytes, from: 0).map { $0 < header + 4096 } ?? false
  }

  private mutating func removeToolbar() {
    let range = bytes.withUnsafeBufferPointer { bytes -> Range<Int>? in
      guard let start = ByteSearch.first("<!-- BEGIN WAYBACK TOOLBAR INSERT -->", in: bytes, from: 0),
        let end = ByteSearch.first("<!-- END WAYBACK TOOLBAR INSERT -->", in: bytes, from: start)
      else { return nil }
      return start..<end
    }
    if let range { bytes.removeSubrange(range) }
  }

  /// archive.today writes a head of its own, in which the page is described as "archived" on some day.
  private mutating func removeDescription() {
    let range = bytes.withUnsafeBufferPointer { bytes -> Range<Int>? in
      guard Self.isOfToday(bytes),
        let start = ByteSearch.first(
          "<meta property=\"og:description\" content=\"archived ", in: bytes, from: 0)
      else { return nil }
      return start..<MarkupScan.endOfTag(bytes, start + 1)
    }
    if let range { bytes.removeSubrange(range) }
  }

  /// "FILE ARCHIVED ON 10:27:12 Nov 10, 2021 AND RETRIEVED …" at the end of the file.
  private static func noted(_ bytes: [UInt8]) -> Timestamp? {
    let mark: StaticString = "FILE ARCHIVED ON "
    let note = bytes.withUnsafeBufferPointer { bytes -> String? in
      guard let start = ByteSearch.first(mark, in: bytes, from: 0) else { return nil }
      let text = bytes[(start + mark.utf8CodeUnitCount)..<min(bytes.count, start + 60)]
      return String(decoding: text, as: UTF8.self)
    }
    guard let note, let end = note.place(of: " and ") else { return nil }
    let words = note[..<end].split(separator: " ")
    guard words.count == 4 else { return nil }
    return DateReader.read("\(words[2].filter { $0 != "," }) \(words[1]) \(words[3]) \(words[0]) GMT")
  }
}

/// Finds bytes as they are.
enum ByteSearch {
  static func first(_ text: StaticString, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let (wanted, count) = (text.utf8Start, text.utf8CodeUnitCount)
    var index = start
    while true {
      index = ByteScan.pair(wanted[0], wanted[count - 1], apart: count - 1, in: bytes, from: index)
      guard index < bytes.count else { return nil }
      if (1..<count).allSatisfy({ bytes[index + $0] == wanted[$0] }) { return index }
      index += 1
    }
  }
}

/// Takes an element out of the bytes of a page, with all that is in it.
enum ElementCut {
  static func remove(id: String, from bytes: inout [UInt8]) {
    let range = bytes.withUnsafeBufferPointer { element(id, in: $0) }
    if let range { bytes.removeSubrange(range) }
  }

  private static func element(_ id: String, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    var index = 0
    while true {
      let open = MarkupScan.index(of: UInt8(ascii: "<"), in: bytes, from: index)
      guard open + 1 < bytes.count else { return nil }
      index = open + 1
      guard MarkupScan.isLetter(bytes[index]) else { continue }
      let name = MarkupScan.name(bytes, index)
      let end = MarkupScan.endOfTag(bytes, name.upperBound)
      let value = AttributeCut.value(of: "id", in: bytes, name.upperBound..<end)
      if let value, bytes[value].elementsEqual(id.utf8) { return open..<close(name, in: bytes, from: end) }
      index = end
    }
  }

  /// Where the element ends that is open at `start`; elements of its name within it are passed over.
  private static func close(_ name: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int
  {
    let wanted = bytes[name].map { $0 | 0x20 }
    var depth = 1
    var index = start
    while depth > 0 {
      let open = MarkupScan.index(of: UInt8(ascii: "<"), in: bytes, from: index)
      guard open + 1 < bytes.count else { return bytes.count }
      let isEnd = bytes[open + 1] == UInt8(ascii: "/")
      let found = MarkupScan.name(bytes, open + (isEnd ? 2 : 1))
      index = max(open + 1, found.upperBound)
      guard bytes[found].map({ $0 | 0x20 }) == wanted else { continue }
      depth += isEnd ? -1 : 1
      index = MarkupScan.endOfTag(bytes, found.upperBound)
    }
    return index
  }
}
