/// Takes off what was added to an address to follow its readers, so that one story has one address.
package enum TrackingParameters {
  private static let names: Set<String> = [
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

  package static func removed(from address: String) -> String {
    guard let mark = address.utf8.firstIndex(of: 0x3F) else { return address }
    let end = address[mark...].utf8.firstIndex(of: 0x23) ?? address.endIndex
    let query = address[address.index(after: mark)..<end]
    let parameters = query.split(separator: "&", omittingEmptySubsequences: false)
    let kept = parameters.filter { !isTracking($0.prefix { $0 != "=" }) }
    guard kept.count < parameters.count else { return address }
    let head = address[..<mark]
    return head + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&")) + address[end...]
  }

  private static func isTracking(_ name: Substring) -> Bool {
    guard name.utf8.count <= 24 else { return false }
    let name = name.lowercased()
    return names.contains(name) || prefixes.contains { name.hasPrefix($0) }
  }
}
