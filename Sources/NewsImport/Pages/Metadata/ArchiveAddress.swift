/// Addresses as web archives write them, "https://archive.example/web/20200102030405im_/https://…".
enum ArchiveAddress {
  /// The address inside; any other as it is.
  static func undone(_ address: String) -> String {
    guard let web = address.place(of: "/web/") else { return address }
    let rest = address[web...].dropFirst(5)
    let stamp = rest.prefix { $0 != "/" }
    let inner = rest.dropFirst(stamp.utf8.count + 1)
    let isStamp = stamp.utf8.count >= 8 && stamp.utf8.prefix(8).allSatisfy { $0 &- 0x30 < 10 }
    guard isStamp, inner.hasPrefix("http") || inner.hasPrefix("//") else { return address }
    return inner.hasPrefix("//") ? "https:" + inner : String(inner)
  }
}
