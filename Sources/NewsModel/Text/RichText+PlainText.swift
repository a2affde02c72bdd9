extension RichText {
  /// The words alone, blocks separated by a blank line; captions and credits are left out.
  package var plainText: String {
    var parts: [String] = []
    for block in blocks { block.appendPlainText(to: &parts) }
    return parts.joined(separator: "\n\n")
  }

  /// As people quote in plain text: each line of a quote begins with "> ".
  package var quotedText: String {
    blocks.map(\.quotedText).filter { !$0.isEmpty }.joined(separator: "\n\n")
  }
}

extension Block {
  fileprivate var quotedText: String {
    guard case .quote(let blocks) = self else { return RichText([self]).plainText }
    let lines = RichText(blocks).quotedText.split(separator: "\n", omittingEmptySubsequences: false)
    return lines == [""] ? "" : lines.map { $0.isEmpty ? ">" : "> " + $0 }.joined(separator: "\n")
  }

  fileprivate func appendPlainText(to parts: inout [String]) {
    switch self {
    case .paragraph(let runs), .heading(_, let runs): add(runs.plainText, to: &parts)
    case .quote(let blocks): for block in blocks { block.appendPlainText(to: &parts) }
    case .list(_, let items):
      for block in items.joined() { block.appendPlainText(to: &parts) }
    case .table(let table):
      add(table.caption.plainText, to: &parts)
      for row in table.rows { add(row.map(\.runs.plainText).joined(separator: " "), to: &parts) }
    case .preformatted(let text): add(text.string, to: &parts)
    case .figure, .embed, .rule: break
    }
  }

  private func add(_ text: String, to parts: inout [String]) {
    if text.utf8.contains(where: { $0 > 0x20 }) { parts.append(text) }
  }
}

extension [Run] {
  package var plainText: String {
    count == 1 ? self[0].text.string : map(\.text.string).joined()
  }
}
