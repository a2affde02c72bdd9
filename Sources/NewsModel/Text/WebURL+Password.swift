extension WebURL {
  /// The address as it may be shown: a name and a password in it are not.
  package var withoutPassword: SafeText { SafeText(addressWithoutPassword: string) }
}

extension SafeText {
  /// What may be an address, without the name and the password in it.
  package init(addressWithoutPassword text: String) {
    let utf8 = text.utf8
    let scheme = utf8.firstIndex(of: UInt8(ascii: ":")) ?? utf8.startIndex
    let start =
      utf8[scheme...].firstIndex { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "/") } ?? utf8.endIndex
    let end =
      utf8[start...].firstIndex {
        $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#")
      }
      ?? utf8.endIndex
    guard let at = utf8[start..<end].lastIndex(of: UInt8(ascii: "@")) else {
      self.init(line: text)
      return
    }
    self.init(line: text[..<start] + "…" + text[at...])
  }
}
