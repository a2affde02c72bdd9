/// The address that the program which saved a page has noted in it: browsers, SingleFile and monolith in a comment at
/// its head.
enum SavedAddress {
  /// Bytes at the beginning in which it is looked for.
  private static let reach = 4096

  static func find(_ bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(reach), as: UTF8.self)
    guard let comment = head.place(of: "<!--") else { return nil }
    let text = head[comment...]
    let found =
      browsers(text) ?? line(after: "saved with singlefile", label: "url:", in: text)
      ?? line(after: "saved from ", label: "", in: text)
    return found.map { $0.hasPrefix("view-source:") ? String($0.dropFirst(12)) : $0 }
  }

  /// "saved from url=(0041)https://…"
  private static func browsers(_ text: Substring) -> String? {
    guard let mark = text.place(of: "saved from url=("), let close = text[mark...].firstIndex(of: ")") else {
      return nil
    }
    return address(text[close...].dropFirst())
  }

  private static func line(after mark: String, label: String, in text: Substring) -> String? {
    guard let start = text.place(of: mark) else { return nil }
    let rest = text[start...].dropFirst(mark.count)
    guard let place = label.isEmpty ? rest.startIndex : rest.place(of: label) else { return nil }
    return address(rest[place...].dropFirst(label.count).drop { $0 == " " })
  }

  private static func address(_ text: Substring) -> String? {
    let word = text.prefix { !$0.isWhitespace && $0 != ">" }
    return word.contains("://") ? String(word) : nil
  }
}
