/// Which attributes clean content keeps.
enum AttributeRule {
  case text
  /// An address that is resolved and must be safe.
  case address
  /// Addresses of pictures for several sizes.
  case addressSet

  /// A name that is kept, with its rule.
  struct Kept: Sendable {
    var name: String
    var rule: AttributeRule
  }

  static func of(_ name: String) -> AttributeRule? { table[NameKey(name.utf8)]?.rule }

  static func kept(_ bytes: [UInt8], _ range: Range<Int>) -> Kept? { table[NameKey(bytes, range)] }

  private static let table: NameTable<Kept> = {
    var result: [(String, Kept)] = []
    func add(_ name: String, _ rule: AttributeRule) {
      result.append((name, Kept(name: name, rule: rule)))
    }
    let texts =
      "abbr align alt cite colspan datetime dir headers height hreflang id lang name rel reversed rowspan scope "
      + "span start summary title type value valign width media controls sizes"
    for name in texts.split(separator: " ") { add(String(name), .text) }
    for name in ["href", "src", "poster", "cite", "longdesc", "usemap"] { add(name, .address) }
    add("srcset", .addressSet)
    return NameTable(result)
  }()

  private static let schemes: Set<String> = [
    "http", "https", "ftp", "ftps", "sftp", "mailto", "tel", "sms", "geo", "xmpp", "irc", "ircs", "sip",
    "sips",
    "news", "nntp", "gopher", "gemini", "magnet", "feed", "webcal", "callto", "cid", "mid", "urn", "tag",
    "doi",
    "telnet", "rsync", "afp", "wtai", "ipfs", "ipns", "matrix", "bitcoin", "svn", "git", "ssh", "aim",
    "skype", "rtsp", "mms", "ed2k", "acct",
  ]

  /// Whether nothing is run by following it: a scheme from the list, or none.
  static func isSafe(_ address: String) -> Bool {
    guard let scheme = URLReference.scheme(of: address) else { return !hasHiddenScheme(address) }
    return schemes.contains(scheme)
  }

  /// "&#1;javascript:" and the like: bytes that browsers drop, in front of a colon.
  private static func hasHiddenScheme(_ address: String) -> Bool {
    let head = address.utf8.prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
    guard let colon = head.firstIndex(of: 0x3A) else { return false }
    return head[..<colon].contains { $0 <= 0x20 || $0 >= 0x7F || $0 == 0x26 || $0 == 0x5C }
  }
}
