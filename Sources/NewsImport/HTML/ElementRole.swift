package import NewsModel

/// What an HTML element means for clean blocks; an element that is not in the table means nothing.
package enum ElementRole: Hashable, Sendable {
  /// Begins and ends a paragraph.
  case block
  /// As `block`, and closes itself when another block begins.
  case paragraph
  case heading(Int)
  case list(isOrdered: Bool)
  case item
  case term
  case quote
  case preformatted
  case table
  case row
  case cell(isHeader: Bool)
  case tableCaption
  case figure
  case caption
  case image
  case lineBreak
  case rule
  /// A frame of another site; what stands inside is a fallback.
  case frame
  case media
  case mediaSource
  case link
  case style(TextStyle)
  case inlineQuote
  /// Inline, with a class or style that may mean something.
  case span
  /// Nothing inside is shown.
  case skipped

  package var isVoid: Bool {
    switch self {
    case .image, .lineBreak, .rule, .mediaSource: true
    default: false
    }
  }

  package var isInline: Bool {
    switch self {
    case .link, .style, .inlineQuote, .span: true
    default: false
    }
  }

  /// Looked up by the lower-case name.
  package static func of(_ name: String) -> ElementRole? { byName[name] }

  private static let byName: [String: ElementRole] = {
    var table: [String: ElementRole] = [
      "p": .paragraph, "ul": .list(isOrdered: false), "menu": .list(isOrdered: false),
      "dir": .list(isOrdered: false), "ol": .list(isOrdered: true), "li": .item, "dt": .term,
      "blockquote": .quote, "pre": .preformatted, "listing": .preformatted, "table": .table, "tr": .row,
      "td": .cell(isHeader: false), "th": .cell(isHeader: true), "caption": .tableCaption,
      "figure": .figure, "figcaption": .caption, "img": .image, "amp-img": .image, "br": .lineBreak,
      "hr": .rule, "iframe": .frame, "embed": .frame, "video": .media, "audio": .media,
      "source": .mediaSource, "a": .link, "q": .inlineQuote, "span": .span, "font": .span,
      "em": .style(.emphasis), "i": .style(.emphasis), "cite": .style(.emphasis),
      "dfn": .style(.emphasis), "var": .style(.emphasis), "strong": .style(.strong), "b": .style(.strong),
      "code": .style(.code), "kbd": .style(.code), "samp": .style(.code), "tt": .style(.code),
      "sup": .style(.superscript), "sub": .style(.subscript), "del": .style(.deleted),
      "s": .style(.deleted), "strike": .style(.deleted), "ins": .style(.inserted), "mark": .style(.marked),
    ]
    for level in 1...6 { table["h\(level)"] = .heading(level) }
    let blocks =
      "div section article main header footer aside nav address center dl dd form fieldset details "
      + "summary hgroup body html tbody thead tfoot legend optgroup search picture-caption"
    for name in blocks.split(separator: " ") { table[String(name)] = .block }
    let skipped =
      "script style template noscript noframes title svg select textarea datalist map canvas rp head "
      + "annotation annotation-xml"
    for name in skipped.split(separator: " ") { table[String(name)] = .skipped }
    return table
  }()
}
