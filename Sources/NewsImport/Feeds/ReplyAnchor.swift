/// Finds what a comment answers, in feeds that say it in words only: WordPress begins a reply with
/// "In reply to" and a link to the other comment, in the site's language.
enum ReplyAnchor {
  /// Longest opening before the link, in bytes.
  private static let longestOpening = 60

  /// The address of the comment that is answered; nil unless the link is one to a comment, from a comment.
  static func address(in html: [UInt8], base: URLParts?, item: String?) -> String? {
    guard let item, item.holds("#comment-") else { return nil }
    var scanner = HTMLScanner(Array(html.prefix(1000)))
    var opening = 0
    while opening <= longestOpening {
      switch scanner.next() {
      case .text(let range): opening += scanner.bytes[range].count { $0 > 0x20 }
      case .start(let tag) where tag.name.count == 1 && scanner.bytes[tag.name.lowerBound] | 0x20 == 0x61:
        let address = AttributeReader(scanner.bytes, tag, base: base.map { SharedBase($0) }).value("href")
        return opening > 0 && address?.holds("#comment-") == true && address != item ? address : nil
      case .finished: return nil
      default: break
      }
    }
    return nil
  }
}
