/// Which machines may be asked. What a feed or a page names is a stranger's word: without these rules it
/// could make this host ask its own services and its neighbours'.
package struct AddressRules: Hashable, Sendable {
  /// Blocks that the operator allows, on every port.
  package var allowed: [AddressBlock] = []
  package var allowsAnyPort = false

  package init() {}

  /// - Parameter words: what an operator may write: an address, a block, `loopback`, `private`,
  ///   `any-port`; separated by commas or blanks.
  /// - Returns: nil where a word is none of these.
  package init?(allowing words: String) {
    for word in words.split(whereSeparator: { $0 == "," || $0 == " " }) {
      guard allow(String(word)) else { return nil }
    }
  }

  private mutating func allow(_ word: String) -> Bool {
    switch word {
    case "loopback": allowed += Self.blocks(["127.0.0.0/8", "::1"])
    case "private": allowed += Self.blocks(["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"])
    case "any-port": allowsAnyPort = true
    default:
      guard let block = AddressBlock(word) else { return false }
      allowed.append(block)
    }
    return true
  }

  package enum Verdict: Hashable, Sendable {
    case allowed
    /// An address that no public site has.
    case notPublic
    case port
  }

  package func verdict(on address: IPAddress, port: Int) -> Verdict {
    let plain = address.unmapped
    if allowed.contains(where: { $0.contains(plain) || $0.contains(address) }) { return .allowed }
    if Self.isRefused(plain) { return .notPublic }
    return isUsual(port) ? .allowed : .port
  }

  /// What can be said of an address before its name is looked up.
  package func mayAllow(port: Int) -> Bool {
    isUsual(port) || !allowed.isEmpty
  }

  private func isUsual(_ port: Int) -> Bool {
    allowsAnyPort || port == 80 || port == 443
  }

  private static func isRefused(_ address: IPAddress) -> Bool {
    refused.contains { $0.contains(address) }
  }

  /// Nothing in them is a public web site: RFC 6890 and the registries that it founded, and what can carry an
  /// address of version 4 inside one of version 6.
  private static let refused = blocks([
    "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
    "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
    "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
    "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16",
    "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
  ])

  private static func blocks(_ texts: [String]) -> [AddressBlock] {
    texts.compactMap { AddressBlock($0) }
  }
}
