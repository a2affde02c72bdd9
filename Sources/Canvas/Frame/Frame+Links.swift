extension Frame {
  /// Lets what is there lead to one of `links`, counted from 0; a number that has none changes nothing.
  package mutating func link(_ rect: Rect, to number: Int) {
    guard links.indices.contains(number), number < Self.mostLinks else { return }
    let area = rect.intersection(bounds)
    for row in area.rowRange {
      drawn.insert(area.columnRange, ofRow: row)
      for column in area.columnRange { cells[index(column, row)].link = number + 1 }
    }
  }

  /// Lets it lead to an address that is one of `links` afterwards.
  package mutating func link(_ rect: Rect, to address: String) {
    let number = links.firstIndex(of: address) ?? links.count
    if number == links.count { links.append(address) }
    link(rect, to: number)
  }

  /// What the bits of a cell can count.
  private static let mostLinks = 1 << 22 - 1

  /// Whether a row has a place that leads elsewhere than in another frame though its cells are the same.
  package func leadsElsewhere(inRow row: Int, than other: Frame) -> Bool {
    self.row(row).contains { cell in
      cell.link > 0 && address(cell.link) != other.address(cell.link)
    }
  }

  private func address(_ link: Int) -> String? {
    links.indices.contains(link - 1) ? links[link - 1] : nil
  }
}
