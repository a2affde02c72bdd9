extension String {
  /// As it stands in the text or in an attribute of an XML document; what XML 1.0 cannot hold at all is a space.
  ///
  /// Source: XML 1.0, sections 2.2, 2.4 and 3.3.3 (a line feed in an attribute would be read as a space).
  package var escapedForXML: String {
    var text = ""
    text.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "\n": text += "&#10;"
      case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": text += " "
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
