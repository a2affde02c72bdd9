import NewsModel

/// Text alone, out of HTML.
enum PlainText {
  /// What a reader would see of the HTML, references decoded once, a space for every block and break.
  static func of(html bytes: [UInt8]) -> String {
    var scanner = HTMLScanner(bytes)
    var output: [UInt8] = []
    while true {
      switch scanner.next() {
      case .text(let range): HTMLText.append(bytes, range, to: &output)
      case .literal(let range): output += bytes[range]
      case .start(let tag): take(tag.name, isEmpty: tag.isEmpty, &scanner, &output)
      case .end(let name): take(name, isEmpty: true, &scanner, &output)
      case .finished: return String(utf8: output)
      }
    }
  }

  private static func take(
    _ range: Range<Int>, isEmpty: Bool, _ scanner: inout HTMLScanner, _ output: inout [UInt8]
  ) {
    guard let element = HTMLElement.named(scanner.bytes, range) else { return }
    if !isEmpty, element.isRawText { return scanner.skipContent(of: element.name) }
    if element.isBlock || element.name == "br" { output.append(0x20) }
  }
}
