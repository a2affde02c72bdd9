/// Addresses that lead to one comment on a page, by what blogs and comment services call the place.
package enum CommentAddress {
  private static let beginnings = [
    "remark42__comment-", "isso-", "comment-", "comment_", "comment", "li-comment-",
  ]

  /// The place of the comment in its page, which is the same in the page itself, in the feed and in answers.
  package static func place(in address: String) -> String? {
    guard let hash = address.utf8.lastIndex(of: 0x23) else { return nil }
    let fragment = address[address.utf8.index(after: hash)...]
    guard fragment.utf8.count <= 80, fragment.utf8.contains(where: isDigit) else { return nil }
    let lower = fragment.lowercased()
    let isNumbered =
      lower.hasPrefix("c") && lower.utf8.count > 4 && lower.utf8.dropFirst().allSatisfy(isDigit)
    return isNumbered || beginnings.contains { lower.hasPrefix($0) } ? String(fragment) : nil
  }

  /// The page that the comment stands in.
  package static func page(of address: String) -> String {
    let page = address.prefix { $0 != "#" }
    guard let mark = page.utf8.firstIndex(of: 0x3F), page[mark...].hasPrefix("?showComment=") else {
      return String(page)
    }
    return String(page[..<mark])
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
