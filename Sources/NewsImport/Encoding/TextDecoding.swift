package import NewsModel

/// Finds a document's encoding and turns it into UTF-8 (RFC 7303, with the web's tolerance).
///
/// In order: byte order mark, zeros of UTF-16 and UTF-32, then what the header, the document and the bytes
/// themselves say; the first that decodes without an error is taken. Nothing is ever dropped.
package enum TextDecoding {
  /// Where a declaration inside the document is looked for.
  package enum Kind: Sendable {
    case xml
    case html
    /// JSON and plain text declare nothing.
    case text
  }

  package static func utf8(
    _ bytes: [UInt8], facts: DocumentFacts, kind: Kind
  ) throws(ImportError) -> DecodedText {
    guard !bytes.isEmpty else { throw ImportError(.empty, "the input is empty") }
    if let wide = wide(bytes) { return wide }
    let declared = [
      EncodingDeclaration.charset(inMediaType: facts.contentType), declaration(bytes[...], kind: kind),
    ].compactMap { $0.flatMap(EncodingLabel.encoding) }
    return decoded(bytes, declared: declared)
  }

  /// A page, which may be known as text already: sound UTF-8 stays that unless the page declares something else.
  static func page(_ bytes: [UInt8], _ known: DecodedText?, facts: DocumentFacts) throws(ImportError)
    -> DecodedText
  {
    guard let known, known.encoding == "UTF-8", !known.isDamaged else {
      return try utf8(bytes, facts: facts, kind: .html)
    }
    let label = declaration(bytes[...], kind: .html).flatMap(EncodingLabel.encoding)
    guard label == nil || label == "UTF-8" || WideEncoding.byteOrderMark(bytes) != nil else {
      return try utf8(bytes, facts: facts, kind: .html)
    }
    return known
  }

  /// The encoding that the document itself declares.
  private static func declaration(_ bytes: ArraySlice<UInt8>, kind: Kind) -> String? {
    switch kind {
    case .xml: EncodingDeclaration.xml(bytes)
    case .html: EncodingDeclaration.meta(bytes) ?? EncodingDeclaration.xml(bytes)
    case .text: nil
    }
  }

  private static func wide(_ bytes: [UInt8]) -> DecodedText? {
    if let mark = WideEncoding.byteOrderMark(bytes) {
      let rest = bytes[mark.length...]
      guard mark.encoding != "UTF-8" else { return decoded(Array(rest), declared: ["UTF-8"]) }
      return transcoded(rest, from: mark.encoding)
    }
    if let encoding = WideEncoding.withoutMark(bytes) { return transcoded(bytes[...], from: encoding) }
    guard WideEncoding.isEBCDIC(bytes) else { return nil }
    let head = Transcoder.utf8(bytes.prefix(512), from: WideEncoding.ebcdicBase)?.bytes ?? []
    let label = EncodingDeclaration.xml(head[...]).flatMap(EncodingLabel.encoding)
    return transcoded(bytes[...], from: label ?? WideEncoding.ebcdicBase)
      ?? transcoded(bytes[...], from: WideEncoding.ebcdicBase)
  }

  private static func transcoded(_ bytes: ArraySlice<UInt8>, from encoding: String) -> DecodedText? {
    Transcoder.utf8(bytes, from: encoding).map {
      DecodedText(bytes: $0.bytes, encoding: encoding, isDamaged: $0.errors > 0)
    }
  }

  private static func decoded(_ bytes: [UInt8], declared: [String]) -> DecodedText {
    let finding = UTF8Validity.examine(bytes)
    if finding.isValid, isTakenAsUTF8(bytes, finding, declared) {
      return DecodedText(bytes: bytes, encoding: "UTF-8", isDamaged: false)
    }
    var best: DecodedText?
    for encoding in declared where encoding != "UTF-8" {
      guard let text = transcoded(bytes[...], from: encoding), isPlausible(text, of: bytes) else { continue }
      if !text.isDamaged { return text }
      best = best ?? text
    }
    if finding.isValid { return DecodedText(bytes: bytes, encoding: "UTF-8", isDamaged: false) }
    return guessed(bytes, finding, declared: declared, damaged: best)
  }

  /// Text that happens to be valid UTF-8 beyond ASCII is UTF-8, but where an encoding of several bytes a
  /// character, or of seven bits, was declared and nobody says UTF-8.
  private static func isTakenAsUTF8(
    _ bytes: [UInt8], _ finding: UTF8Validity.Finding, _ declared: [String]
  ) -> Bool {
    guard !declared.isEmpty, !declared.contains("UTF-8") else { return true }
    let isSevenBit = declared.contains { $0.hasPrefix("ISO-2022") || $0 == "UTF-7" || $0 == "HZ" }
    guard !finding.isASCII else { return !isSevenBit }
    return !declared.contains(where: isMultibyte)
  }

  private static func isMultibyte(_ encoding: String) -> Bool {
    ["BIG5", "EUC", "GB18030", "CP932", "UHC", "SHIFT", "CP1361"].contains { encoding.hasPrefix($0) }
  }

  /// Markup that shows as ASCII must still be there after decoding: a document that calls itself UTF-16 or
  /// EBCDIC in plain ASCII is neither.
  private static func isPlausible(_ text: DecodedText, of bytes: [UInt8]) -> Bool {
    guard let first = bytes.first(where: { $0 > 0x20 }), first < 0x80 else { return true }
    return text.bytes.first { $0 > 0x20 } == first
  }

  /// Not UTF-8 throughout, and nothing declared fits throughout.
  private static func guessed(
    _ bytes: [UInt8], _ finding: UTF8Validity.Finding, declared: [String], damaged: DecodedText?
  ) -> DecodedText {
    let isMostlyUTF8 = finding.sequences > finding.errors
    if let damaged, !isMostlyUTF8 { return damaged }
    if !isMostlyUTF8, declared.isEmpty, let encoding = EncodingGuess.encoding(of: bytes),
      let text = transcoded(bytes[...], from: encoding)
    {
      return text
    }
    return DecodedText(
      bytes: UTF8Validity.repaired(bytes), encoding: isMostlyUTF8 ? "UTF-8" : "windows-1252",
      isDamaged: isMostlyUTF8 || declared.contains("UTF-8"))
  }
}
