/// Query parameters that say where a reader came from and mean nothing to the page.
enum TrackingParameters {
  private static let names: Set<String> = [
    "fbclid", "gclid", "gclsrc", "dclid", "msclkid", "yclid", "mc_cid", "mc_eid", "igshid", "ncid", "cmpid",
    "_ga", "vero_id", "mkt_tok", "ref_src", "ref_url", "s_cid", "wt_mc", "xtor", "ocid", "smid", "smtyp",
  ]

  static func removed(from address: String) -> String {
    guard let mark = address.utf8.firstIndex(of: UInt8(ascii: "?")) else { return address }
    let tail = address[address.index(after: mark)...]
    let fragment = tail.utf8.firstIndex(of: UInt8(ascii: "#")) ?? tail.endIndex
    let parameters = tail[..<fragment].split(separator: "&", omittingEmptySubsequences: false)
    let kept = parameters.filter { !isTracking($0) }
    guard kept.count < parameters.count else { return address }
    let query = kept.isEmpty ? "" : "?" + kept.joined(separator: "&")
    return address[..<mark] + query + tail[fragment...]
  }

  private static func isTracking(_ parameter: Substring) -> Bool {
    let name = parameter.prefix { $0 != "=" }.lowercased()
    return name.hasPrefix("utm_") || names.contains(name)
  }
}
