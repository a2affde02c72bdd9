/// Plain text as HTML: blank lines part paragraphs, line ends stay.
enum PlainParagraphs {
  static func html(_ text: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var breaks = 0
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      guard line.contains(where: { $0 > 0x20 }) else {
        breaks += 1
        continue
      }
      if output.isEmpty {
        output += Array("<p>".utf8)
      } else {
        output += Array((breaks > 0 ? "</p><p>" : "<br>").utf8)
      }
      breaks = 0
      HTMLText.appendEscapedText(Array(line), to: &output)
    }
    return output.isEmpty ? [] : output + Array("</p>".utf8)
  }
}
