/// The end tags that HTML lets authors leave out.
enum ImpliedEnd {
  /// What an element may end by beginning, and what keeps that from reaching further.
  enum Group: Sendable {
    case paragraph
    case item
    case term
    case row
    case cell
    case rowGroup
    /// Ends nothing.
    case none

    static func of(_ name: String) -> Group {
      switch name {
      case "li": .item
      case "dt", "dd": .term
      case "tr": .row
      case "td", "th": .cell
      case "tbody", "thead", "tfoot": .rowGroup
      case "caption", "colgroup": .none
      default: .paragraph
      }
    }

    fileprivate func isWalled(by element: HTMLElement) -> Bool {
      switch self {
      case .item: ["ul", "ol", "menu", "dir"].contains(element.name)
      case .term: element.name == "dl"
      case .row, .rowGroup: element.name == "table"
      case .cell: element.name == "tr" || element.name == "table"
      case .paragraph, .none: false
      }
    }
  }

  /// The place in the open elements that a new block ends, if it ends one.
  static func index(before element: HTMLElement, _ open: [HTMLElement]) -> Int? {
    switch element.group {
    case .paragraph: paragraph(open)
    case .item, .term: last(element.group, in: open) ?? paragraph(open)
    case .row, .cell, .rowGroup: last(element.group, in: open)
    case .none: nil
    }
  }

  /// An open paragraph that is not outside a cell, an item, a quote.
  private static func paragraph(_ open: [HTMLElement]) -> Int? {
    for index in open.indices.reversed() where open[index].isBlock {
      return open[index].isParagraph ? index : nil
    }
    return nil
  }

  private static func last(_ group: Group, in open: [HTMLElement]) -> Int? {
    for index in open.indices.reversed() {
      if open[index].group == group { return index }
      if group.isWalled(by: open[index]) { return nil }
    }
    return nil
  }
}
