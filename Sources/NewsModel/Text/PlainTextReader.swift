/// Takes the words out of packed text, as `PlainTextWriter` takes them out of its blocks.
struct PlainTextReader {
  /// The bytes are not `RichTextWriter`'s.
  private struct Malformed: Error {}

  private let bytes: UnsafeBufferPointer<UInt8>
  /// Behind the version.
  private var place = 1
  private var text: [UInt8] = []

  /// nil for bytes that are not `RichTextWriter`'s.
  static func read(_ bytes: [UInt8]) -> String? {
    bytes.withUnsafeBufferPointer { bytes in
      var reader = PlainTextReader(bytes: bytes)
      return try? reader.plainText()
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    text.reserveCapacity(bytes.count)
  }

  private mutating func plainText() throws(Malformed) -> String {
    try blocks()
    return String(utf8: text)
  }

  private mutating func blocks() throws(Malformed) {
    for _ in 0..<(try number()) { try block() }
  }

  private mutating func block() throws(Malformed) {
    switch try number() {
    case RichTextTag.paragraph: try part { reader throws(Malformed) in try reader.runs() }
    case RichTextTag.heading:
      _ = try number()
      try part { reader throws(Malformed) in try reader.runs() }
    case RichTextTag.quote: try blocks()
    case RichTextTag.list:
      _ = try number()
      for _ in 0..<(try number()) { try blocks() }
    case RichTextTag.table: try table()
    case RichTextTag.preformatted:
      try part { reader throws(Malformed) in try reader.take(try reader.number()) }
    case RichTextTag.figure: for _ in 0..<4 { try passOptional() }
    case RichTextTag.embed:
      try pass(try number())
      try passOptional()
    case RichTextTag.rule: break
    default: throw Malformed()
    }
  }

  private mutating func table() throws(Malformed) {
    try part { reader throws(Malformed) in try reader.runs() }
    for _ in 0..<(try number()) {
      try part { reader throws(Malformed) in
        for index in 0..<(try reader.number()) {
          _ = try reader.number()
          if index > 0 { reader.text.append(0x20) }
          try reader.runs()
        }
      }
    }
  }

  private mutating func runs() throws(Malformed) {
    for _ in 0..<(try number()) {
      let hasLink = try number() & 1 == 1
      try take(try number())
      if hasLink { try pass(try number()) }
    }
  }

  /// A part in which nothing would be seen is left out.
  private mutating func part(_ read: (inout PlainTextReader) throws(Malformed) -> Void) throws(Malformed) {
    let end = text.count
    if end > 0 { text += [0x0A, 0x0A] }
    let start = text.count
    try read(&self)
    if !text[start...].contains(where: { $0 > 0x20 }) { text.removeSubrange(end...) }
  }

  private mutating func take(_ length: UInt64) throws(Malformed) {
    let start = place
    try pass(length)
    text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<place]))
  }

  private mutating func passOptional() throws(Malformed) {
    let code = try number()
    if code > 0 { try pass(code - 1) }
  }

  private mutating func pass(_ length: UInt64) throws(Malformed) {
    guard length <= bytes.count - place else { throw Malformed() }
    place += Int(length)
  }

  private mutating func number() throws(Malformed) -> UInt64 {
    guard let number = PackedNumber.read(bytes, at: &place) else { throw Malformed() }
    return number
  }
}
