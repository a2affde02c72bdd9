import NewsModel

/// How a text is to be read, by what its element declares.
enum TextTypes {
  static func kind(
    _ attributes: [String: String], in format: ParsedFeed.Format, _ element: FeedElement
  ) -> TextConstruct.Kind {
    guard !attributes.isEmpty else { return implied(in: format, element) }
    let mode = attributes["mode"]?.lowercased()
    if let type = attributes["type"].map({ mediaType($0) }), !type.isEmpty, element.isTyped || format == .atom
    {
      return kind(type: type, mode: mode, format)
    }
    if mode == "escaped", format == .atom { return .plain }
    return implied(in: format, element)
  }

  private static func kind(
    type: String, mode: String?, _ format: ParsedFeed.Format
  ) -> TextConstruct.Kind {
    switch type {
    case "html", "text/html": mode == "xml" ? .inline : .html
    case "xhtml", "application/xhtml+xml": mode == "escaped" ? .html : .inline
    case "text", "text/plain": format == .atom ? .plain : .guess
    default: type.hasSuffix("+xml") || type.hasSuffix("/xml") ? (mode == "escaped" ? .html : .inline) : .guess
    }
  }

  private static func mediaType(_ type: String) -> String {
    // As nearly every feed of Atom has it.
    if type == "html" || type == "text" || type == "xhtml" { return type }
    return URLReference.trimmed(String(type.prefix { $0 != ";" })).lowercased()
  }

  private static func implied(in format: ParsedFeed.Format, _ element: FeedElement) -> TextConstruct.Kind {
    switch element {
    case .description, .encoded: .html
    case .itunesSummary, .mediaDescription: .guess
    case .content: format == .atom ? .plain : .html
    case .summary: format == .atom ? .plain : .guess
    default: format == .atom ? .plain : .guess
    }
  }

  /// Base64 is said by the mode of Atom 0.3, and meant by a type of Atom 1.0 that is no text.
  static func isBase64(
    _ attributes: [String: String], in format: ParsedFeed.Format, _ element: FeedElement
  ) -> Bool {
    guard !attributes.isEmpty else { return false }
    if attributes["mode"]?.lowercased() == "base64" { return true }
    guard format == .atom, element.isTyped, attributes["mode"] == nil, let type = attributes["type"] else {
      return false
    }
    let media = mediaType(type)
    guard media.contains("/"), attributes["src"] == nil else { return false }
    return !media.hasPrefix("text/") && !media.hasSuffix("/xml") && !media.hasSuffix("+xml")
  }
}

extension FeedElement {
  /// Whether a `type` on it says how its text is to be read.
  var isTyped: Bool { self == .title || holdsMarkup }
}
