/// Takes off what was added to an address to follow its readers, so that one story has one address.
package enum TrackingParameters {
  private static let names = NameTable(listed.map { ($0, true) })
  private static let listed: [String] = [
    "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid",
    "igshid",
    "igsh", "mc_cid", "mc_eid", "mkt_tok", "oly_anon_id", "oly_enc_id", "vero_id", "wickedid", "_hsenc",
    "_hsmi", "__hssc", "__hstc", "__hsfp", "hsctatracking", "rb_clickid", "s_cid", "ml_subscriber",
    "ml_subscriber_hash", "_openstat", "xtor", "spm", "scm", "guccounter", "guce_referrer",
    "guce_referrer_sig",
    "cmpid", "ocid", "ito", "at_medium", "at_campaign", "ns_mchannel", "ns_campaign", "ns_source", "smid",
    "smtyp", "wt_mc", "sr_share", "ref_src", "ref_url", "_ga", "_gl", "srsltid", "epik", "cvid", "ncid",
    "taid",
  ]
  private static let prefixes = ["utm_", "pk_", "mtm_", "matomo_", "piwik_", "hsa_", "at_custom", "ga_"]
    .map { Array($0.utf8) }

  package static func removed(from address: String) -> String {
    var copy = address
    return copy.withUTF8(hasTracking) ? cut(address) : address
  }

  private static func hasTracking(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard var start = bytes.firstIndex(of: 0x3F) else { return false }
    while start < bytes.count {
      let name = bytes[(start + 1)...].prefix { $0 != 0x3D && $0 != 0x26 && $0 != 0x23 }
      if isTracking(name) { return true }
      guard let next = bytes[name.endIndex...].firstIndex(where: { $0 == 0x26 || $0 == 0x23 }),
        bytes[next] == 0x26
      else { return false }
      start = next
    }
    return false
  }

  private static func cut(_ address: String) -> String {
    guard let mark = address.utf8.firstIndex(of: 0x3F) else { return address }
    let end = address[mark...].utf8.firstIndex(of: 0x23) ?? address.endIndex
    let query = address[address.index(after: mark)..<end]
    let parameters = query.split(separator: "&", omittingEmptySubsequences: false)
    let kept = parameters.filter { !isTracking($0.utf8.prefix { $0 != 0x3D }) }
    return address[..<mark] + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&")) + address[end...]
  }

  private static func isTracking(_ name: some Collection<UInt8>) -> Bool {
    guard name.count <= 24 else { return false }
    return names[NameKey(name)] != nil || prefixes.contains { isPrefix($0, of: name) }
  }

  /// Letters are compared without their case.
  private static func isPrefix(_ prefix: [UInt8], of name: some Collection<UInt8>) -> Bool {
    name.count >= prefix.count && zip(name, prefix).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
  }
}
