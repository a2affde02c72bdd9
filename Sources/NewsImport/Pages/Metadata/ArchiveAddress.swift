import NewsModel

/// Addresses as web archives write them: the moment of the copy, then the address that was copied,
/// "https://archive.example/web/20200102030405im_/https://…" or "https://archive.example/2020.01.02-030405/https://…".
enum ArchiveAddress {
  /// The address inside; any other as it is.
  static func undone(_ address: String) -> String {
    parts(address)?.inner ?? address
  }

  /// When the copy was made.
  static func moment(_ address: String) -> Timestamp? {
    parts(address)?.stamp.flatMap { moment(ofStamp: $0) }
  }

  /// Whether it leads to the archive and says nothing of a site.
  static func isOfArchive(_ address: String) -> Bool {
    guard parts(address) == nil, let start = address.place(of: "://") else { return false }
    let host = address[start...].dropFirst(3).prefix { $0 != "/" }.lowercased()
    return host == "web.archive.org" || hosts.contains { host == "archive." + $0 }
  }

  private static let hosts = ["today", "ph", "is", "li", "vn", "fo", "md"]

  /// Digits of a moment, "20200102030405": at least the day.
  static func moment(ofStamp stamp: String) -> Timestamp? {
    let digits = stamp.filter(\.isNumber)
    guard digits.count >= 8 else { return nil }
    func part(_ from: Int, _ length: Int) -> Substring? {
      digits.count >= from + length ? digits.dropFirst(from).prefix(length) : nil
    }
    let day = "\(digits.prefix(4))-\(part(4, 2) ?? "")-\(part(6, 2) ?? "")"
    return Timestamp(rfc3339: "\(day)T\(part(8, 2) ?? "00"):\(part(10, 2) ?? "00"):\(part(12, 2) ?? "00")Z")
  }

  /// The last address that stands in the path behind a moment, or behind the mark of a link that leads out.
  private static func parts(_ address: String) -> (stamp: String?, inner: String)? {
    guard let path = address.place(of: "/http") ?? address.place(of: "///") else { return nil }
    let before = address[..<path]
    let inner = address[path...].dropFirst()
    guard inner.hasPrefix("http://") || inner.hasPrefix("https://") || inner.hasPrefix("//") else {
      return nil
    }
    let segments = before.split(separator: "/")
    guard let last = segments.last, segments.count > 1 || address.hasPrefix("/") else { return nil }
    let absolute = inner.hasPrefix("//") ? "https:" + inner : String(inner)
    if let stamp = stamp(last) { return (stamp, absolute) }
    let isWayOut =
      segments.dropLast().last == "o" && hosts.contains { before.hasPrefix("https://archive.\($0)/") }
    return isWayOut ? (nil, absolute) : nil
  }

  /// "20200102", "20200102030405im_", "2020.01.02-030405".
  private static func stamp(_ segment: Substring) -> String? {
    var stamp = segment
    if stamp.hasSuffix("_"), stamp.utf8.count > 11 { stamp = stamp.dropLast(3) }
    let bytes = Array(stamp.utf8)
    let isPlain = bytes.count >= 8 && bytes.count <= 14 && bytes.allSatisfy { $0 &- 0x30 < 10 }
    let isPointed =
      bytes.count == 17 && bytes[4] == 0x2E && bytes[7] == 0x2E && bytes[10] == 0x2D
      && stamp.filter(\.isNumber).count == 14
    return isPlain || isPointed ? String(stamp) : nil
  }
}
