import Canvas

/// Which links of a frame the terminal is told of: where there are more than can be told apart, those that are to be seen.
struct LinkTable {
  /// By place, the link that has it; 0 for none.
  private var numbers: [Int] = []
  /// By place, where it leads; empty for none.
  private(set) var addresses: [String] = []

  init() {}

  init(_ frame: borrowing Frame) {
    let links = frame.links
    let count = min(links.count, TerminalLink.most)
    numbers = Array(repeating: 0, count: count)
    addresses = Array(repeating: "", count: count)
    guard links.count > TerminalLink.most else {
      for link in 1..<max(1, links.count + 1) { take(link, of: links) }
      return
    }
    for row in 0..<frame.size.rows {
      for cell in frame.row(row) where cell.link > 0 { take(cell.link, of: links) }
    }
  }

  /// The first has the place.
  private mutating func take(_ link: Int, of links: [String]) {
    let place = TerminalLink.place(of: link)
    guard numbers[place] == 0, links.indices.contains(link - 1), TerminalLink.isTellable(links[link - 1])
    else { return }
    numbers[place] = link
    addresses[place] = links[link - 1]
  }

  /// What cells of a link carry; 0 for one that is not told.
  func number(of link: Int) -> Int {
    let place = TerminalLink.place(of: link)
    return numbers.indices.contains(place) && numbers[place] == link ? place + 1 : 0
  }
}
