/// One block of an article's body.
package enum Block: Hashable, Sendable {
  case paragraph([Run])
  /// `level` is 1 to 6, as in HTML.
  case heading(level: Int, [Run])
  case quote([Block])
  /// `start` is the number of the first item of an ordered list; nil makes a bulleted list.
  case list(start: Int?, items: [[Block]])
  indirect case table(Table)
  /// Lines and white space are kept.
  case preformatted(SafeText)
  indirect case figure(Figure)
  /// A post, video or other frame of another site, shown as a line with its link.
  indirect case embed(title: SafeText, url: WebURL?)
  case rule
}

/// Rows of cells; rows may differ in length.
package struct Table: Hashable, Sendable {
  package struct Cell: Hashable, Sendable {
    package var runs: [Run]
    package var isHeader: Bool

    package init(runs: [Run], isHeader: Bool = false) {
      self.runs = runs
      self.isHeader = isHeader
    }
  }

  package var caption: [Run]
  package var rows: [[Cell]]

  package init(caption: [Run] = [], rows: [[Cell]]) {
    self.caption = caption
    self.rows = rows
  }
}

/// A picture with what stands under it.
package struct Figure: Hashable, Sendable {
  package var url: WebURL?
  package var alt: SafeText?
  package var caption: SafeText?
  /// Who took it, without "Photo:" or "Credit:".
  package var credit: SafeText?

  package init(url: WebURL? = nil, alt: SafeText? = nil, caption: SafeText? = nil, credit: SafeText? = nil) {
    self.url = url
    self.alt = alt
    self.caption = caption
    self.credit = credit
  }
}
