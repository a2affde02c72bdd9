import CSQLite

/// SQLite's tokenizer `unicode61`, under its own name, with plain ASCII cut by `WordCutter`.
///
/// Cutting was two fifths of what indexing costs. The words are the same, so that a file does not know which of the two
/// has made its index, and any program can search and change it.
enum WordTokenizer {
  private static let name = "unicode61"

  /// Serves tables that this connection has not touched yet. Without FTS5 or memory all stays as it is.
  static func install(in database: OpaquePointer) {
    guard let api = news_sqlite_fts5(database) else { return }
    let original = UnsafeMutablePointer<Original>.allocate(capacity: 1)
    original.initialize(to: Original())
    var methods = fts5_tokenizer(xCreate: create, xDelete: delete, xTokenize: tokenize)
    let isFound = api.pointee.xFindTokenizer(api, name, &original.pointee.context, &original.pointee.methods)
    guard isFound == SQLITE_OK,
      api.pointee.xCreateTokenizer(api, name, original, &methods, free) == SQLITE_OK
    else { return original.deallocate() }
  }

  /// What comes with SQLite.
  private struct Original {
    var context: UnsafeMutableRawPointer?
    var methods = fts5_tokenizer()
  }

  private static let free: @convention(c) (UnsafeMutableRawPointer?) -> Void = { $0?.deallocate() }

  private static let create: TokenizerMethods.Create = { context, arguments, count, result in
    guard let original = context?.assumingMemoryBound(to: Original.self).pointee, let result else {
      return SQLITE_ERROR
    }
    var inner: OpaquePointer?
    let code = original.methods.xCreate(original.context, arguments, count, &inner)
    guard code == SQLITE_OK else { return code }
    let cutter = UnsafeMutablePointer<WordCutter>.allocate(capacity: 1)
    cutter.initialize(
      to: WordCutter(original: original.methods, inner: inner, isUsual: isUsual(arguments, count)))
    result.pointee = OpaquePointer(cutter)
    return SQLITE_OK
  }

  /// Names and values by turns; all but that of accents change what a word is.
  private static func isUsual(
    _ arguments: UnsafeMutablePointer<UnsafePointer<CChar>?>?, _ count: Int32
  ) -> Bool {
    guard let arguments else { return true }
    return stride(from: 0, to: Int(count), by: 2).allSatisfy { index in
      arguments[index].map { String(cString: $0) } == "remove_diacritics"
    }
  }

  private static let delete: TokenizerMethods.Delete = { tokenizer in
    guard let tokenizer else { return }
    let cutter = UnsafeMutablePointer<WordCutter>(tokenizer)
    cutter.pointee.close()
    cutter.deallocate()
  }

  private static let tokenize: TokenizerMethods.Tokenize = { tokenizer, context, flags, text, count, take in
    guard let tokenizer, let take else { return SQLITE_ERROR }
    let start = UnsafeRawPointer(text)?.assumingMemoryBound(to: UInt8.self)
    let cutter = UnsafeMutablePointer<WordCutter>(tokenizer)
    return cutter.pointee.cut(
      UnsafeBufferPointer(start: start, count: Int(count)), flags, context, take)
  }
}

/// What SQLite calls.
enum TokenizerMethods {
  typealias Create =
    @convention(c) (
      UnsafeMutableRawPointer?, UnsafeMutablePointer<UnsafePointer<CChar>?>?, Int32,
      UnsafeMutablePointer<OpaquePointer?>?
    ) -> Int32
  typealias Delete = @convention(c) (OpaquePointer?) -> Void
  typealias Tokenize =
    @convention(c) (
      OpaquePointer?, UnsafeMutableRawPointer?, Int32, UnsafePointer<CChar>?, Int32, Take?
    ) -> Int32
  /// Context, flags, a word's bytes and their number, where it begins and ends in the text.
  typealias Take =
    @convention(c) (
      UnsafeMutableRawPointer?, Int32, UnsafePointer<CChar>?, Int32, Int32, Int32
    ) -> Int32
}
