/// The end tags that HTML lets authors leave out.
enum ImpliedEnd {
  /// The place in the open elements that a new block ends, if it ends one.
  static func index(before name: String, _ open: [HTMLElement]) -> Int? {
    switch name {
    case "li": return last(["li"], in: open, within: ["ul", "ol", "menu", "dir"]) ?? paragraph(open)
    case "dt", "dd": return last(["dt", "dd"], in: open, within: ["dl"]) ?? paragraph(open)
    case "tr": return last(["tr"], in: open, within: ["table"])
    case "td", "th": return last(["td", "th"], in: open, within: ["tr", "table"])
    case "tbody", "thead", "tfoot": return last(["tbody", "thead", "tfoot"], in: open, within: ["table"])
    case "caption", "colgroup": return nil
    default: return paragraph(open)
    }
  }

  /// An open paragraph that is not outside a cell, an item, a quote.
  private static func paragraph(_ open: [HTMLElement]) -> Int? {
    for index in open.indices.reversed() where open[index].isBlock {
      return open[index].name == "p" ? index : nil
    }
    return nil
  }

  private static func last(_ names: Set<String>, in open: [HTMLElement], within walls: Set<String>) -> Int? {
    for index in open.indices.reversed() {
      if names.contains(open[index].name) { return index }
      if walls.contains(open[index].name) { return nil }
    }
    return nil
  }
}
