import NewsModel

/// The text of one element as it is gathered, with how it is to be read.
struct TextConstruct {
  enum Kind {
    case plain
    case html
    /// RSS says nothing of its titles.
    case guess
    /// Markup of the document itself.
    case inline
  }

  /// Bytes of one text that are kept.
  static let longest = 8 << 20

  var element: FeedElement
  var kind: Kind
  var isBase64 = false
  var bytes: [UInt8] = []
  var base: URLParts?
  var language: String?
  /// Attributes that its meaning depends on, by lower-case name.
  var attributes: [String: String] = [:]

  var isFull: Bool { bytes.count >= Self.longest }

  /// Markup begins within: what came as text is escaped, so that it stays text.
  mutating func becomeInline() {
    guard kind != .inline, kind != .html else { return }
    var escaped: [UInt8] = []
    HTMLText.appendEscapedText(bytes, to: &escaped)
    bytes = escaped
    kind = .inline
  }

  /// The text when nothing more comes.
  var finished: TypedText {
    guard isBase64 else {
      return TypedText(bytes: TextMending.mended(bytes), isHTML: isHTML(bytes), base: base)
    }
    let decoded = TextMending.withoutControlBytes(UTF8Validity.repaired(Base64.decoded(bytes)))
    let isMarkup = kind == .html || kind == .inline
    return TypedText(bytes: TextMending.mended(decoded), isHTML: isMarkup, base: base)
  }

  private func isHTML(_ bytes: [UInt8]) -> Bool {
    switch kind {
    case .plain: false
    case .html, .inline: true
    case .guess: MarkupGuess.isHTML(bytes)
    }
  }
}

/// Text that is known to be HTML or not.
struct TypedText {
  var bytes: [UInt8]
  var isHTML: Bool
  var base: URLParts?

  var isBlank: Bool { bytes.allSatisfy { $0 <= 0x20 } }

  var string: String { String(utf8: bytes) }

  /// The words alone.
  var plain: String { isHTML ? PlainText.of(html: bytes) : string }

  /// As HTML, not yet clean.
  var html: [UInt8] {
    guard !isHTML else { return bytes }
    var escaped: [UInt8] = []
    HTMLText.appendEscapedText(bytes, to: &escaped)
    return escaped
  }
}
