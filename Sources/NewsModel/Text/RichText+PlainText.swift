extension RichText {
  /// The words alone, blocks separated by a blank line; captions and credits are left out.
  package var plainText: String {
    if let packed, let text = PlainTextReader.read(packed) { return text }
    var writer = PlainTextWriter(for: blocks)
    for block in blocks { writer.write(block) }
    return writer.text
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
}

extension [Run] {
  package var plainText: String {
    count == 1 ? self[0].text.string : map(\.text.string).joined()
  }
}
