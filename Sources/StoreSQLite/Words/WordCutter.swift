import CSQLite
import NewsModel

/// Cuts text into the words that SQLite's `unicode61` finds in it, folded as it does.
struct WordCutter {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// What comes with SQLite: words with letters beyond ASCII are left to it.
  private let original: fts5_tokenizer
  private let inner: OpaquePointer?
  /// Whether letters and digits make words, and nothing else does.
  private let isUsual: Bool
  /// The word that is being read, in lower case.
  private let word: UnsafeMutablePointer<UInt8>

  /// FTS5 itself cuts words at this length.
  private static let longest = 32_768

  init(original: fts5_tokenizer, inner: OpaquePointer?, isUsual: Bool) {
    self.original = original
    self.inner = inner
    self.isUsual = isUsual
    word = .allocate(capacity: Self.longest + 8)
  }

  func close() {
    word.deallocate()
    original.xDelete(inner)
  }

  /// Hands every word to `take`, until it answers something else than success. Answers that code, with an end that
  /// was asked for as success.
  func cut(
    _ text: Bytes, _ flags: Int32, _ context: UnsafeMutableRawPointer?, _ take: TokenizerMethods.Take
  ) -> Int32 {
    guard isUsual else { return cutByOriginal(text, flags, context, take) }
    let bytes = UnsafeRawPointer(word).assumingMemoryBound(to: CChar.self)
    var (place, code) = (0, SQLITE_OK)
    while code == SQLITE_OK {
      let next = WordScan.next(in: text, from: place, into: word, longest: Self.longest)
      place = next.end
      if place < text.count, text[place] >= 0x80 {
        while place < text.count, WordScan.isLetter(text[place]) || text[place] >= 0x80 { place &+= 1 }
        code = cutPart(text, next.start..<place, flags, context, take)
      } else if next.length > 0 {
        code = take(context, 0, bytes, Int32(next.length), Int32(next.start), Int32(place))
      } else {
        return SQLITE_OK
      }
    }
    return code == SQLITE_DONE ? SQLITE_OK : code
  }

  private func cutByOriginal(
    _ text: Bytes, _ flags: Int32, _ context: UnsafeMutableRawPointer?, _ take: TokenizerMethods.Take
  ) -> Int32 {
    let bytes = UnsafeRawPointer(text.baseAddress)?.assumingMemoryBound(to: CChar.self)
    return original.xTokenize(inner, context, flags, bytes, Int32(text.count), take)
  }

  /// What stands between two gaps of ASCII is the same by itself as within its text.
  private func cutPart(
    _ text: Bytes, _ part: Range<Int>, _ flags: Int32, _ context: UnsafeMutableRawPointer?,
    _ take: TokenizerMethods.Take
  ) -> Int32 {
    var relay = WordRelay(context: context, take: take, offset: Int32(part.lowerBound))
    let code = withUnsafeMutablePointer(to: &relay) { relay in
      cutByOriginal(Bytes(rebasing: text[part]), flags, relay, WordRelay.pass)
    }
    return code == SQLITE_OK ? relay.code : code
  }
}

/// Passes on words of a part of a text, with their places in the whole.
struct WordRelay {
  var context: UnsafeMutableRawPointer?
  var take: TokenizerMethods.Take
  var offset: Int32
  /// What was answered last.
  var code = SQLITE_OK

  static let pass: TokenizerMethods.Take = { relay, flags, word, length, start, end in
    guard let relay = relay?.assumingMemoryBound(to: WordRelay.self) else { return SQLITE_ERROR }
    let (take, offset) = (relay.pointee.take, relay.pointee.offset)
    relay.pointee.code = take(relay.pointee.context, flags, word, length, offset + start, offset + end)
    return relay.pointee.code
  }
}
