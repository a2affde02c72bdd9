import CCurl
import Glibc
package import NewsModel

/// An http or https address in its parts, read by the same parser that will dial it, so that what was checked
/// is what is asked. Spellings that mean the same are one (RFC 3986, section 6.2): the host is in lower case and without a
/// dot at its end, the port that the scheme implies is left out, and escapes are in capitals.
package struct WebAddress: Hashable, Sendable {
  package let isSecure: Bool
  /// In lower case, without brackets.
  package let host: String
  package let port: Int
  /// The whole address, without a fragment.
  package let text: String

  package enum Fault: Error, Hashable, Sendable {
    case malformed
    case scheme
    /// A name or a password in the address.
    case credentials
  }

  package init(_ text: String) throws(Fault) {
    try self.init(text, against: nil)
  }

  /// Where a redirect leads.
  package func resolving(_ reference: String) throws(Fault) -> WebAddress {
    try WebAddress(reference, against: text)
  }

  package var url: WebURL? { WebURL(text) }

  /// Path and query, as a request has them.
  package var target: String {
    let rest = text.drop { $0 != ":" }.dropFirst(3)
    let path = rest.drop { $0 != "/" && $0 != "?" }
    return path.hasPrefix("/") ? String(path) : "/" + path
  }

  /// The address where the host is written as one.
  package var literal: IPAddress? { IPAddress(host) }

  private init(_ text: String, against base: String?) throws(Fault) {
    guard let handle = curl_url() else { throw .malformed }
    defer { curl_url_cleanup(handle) }
    for address in [base, text.trimmed].compactMap({ $0 }) {
      let code = curl_url_set(handle, CURLUPART_URL, address, UInt32(CURLU_URLENCODE))
      guard code != CURLUE_UNSUPPORTED_SCHEME else { throw .scheme }
      guard code == CURLUE_OK else { throw .malformed }
    }
    curl_url_set(handle, CURLUPART_FRAGMENT, nil, 0)
    let scheme = Self.part(CURLUPART_SCHEME, of: handle)
    guard scheme == "http" || scheme == "https" else { throw .scheme }
    guard Self.part(CURLUPART_USER, of: handle) == nil, Self.part(CURLUPART_PASSWORD, of: handle) == nil
    else {
      throw .credentials
    }
    guard let host = Self.part(CURLUPART_HOST, of: handle).map({ Self.usual($0) }), !host.isEmpty,
      let port = Self.part(CURLUPART_PORT, of: handle, UInt32(CURLU_DEFAULT_PORT)).flatMap({ Int($0) })
    else { throw .malformed }
    curl_url_set(handle, CURLUPART_HOST, host, 0)
    if port == (scheme == "https" ? 443 : 80) { curl_url_set(handle, CURLUPART_PORT, nil, 0) }
    guard let whole = Self.part(CURLUPART_URL, of: handle) else { throw .malformed }
    isSecure = scheme == "https"
    self.host = host.filter { $0 != "[" && $0 != "]" }
    self.port = port
    self.text = Self.withUsualEscapes(whole)
  }

  private static func usual(_ host: String) -> String {
    let lower = host.lowercased()
    return lower.hasSuffix(".") && lower.utf8.count > 1 ? String(lower.dropLast()) : lower
  }

  private static func withUsualEscapes(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes = Array(text.utf8)
    for index in bytes.indices where bytes[index] == UInt8(ascii: "%") {
      for digit in bytes[index...].dropFirst().prefix(2).indices where bytes[digit] &- 0x61 < 6 {
        bytes[digit] &-= 0x20
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func part(_ part: CURLUPart, of handle: OpaquePointer, _ flags: UInt32 = 0) -> String? {
    var pointer: UnsafeMutablePointer<CChar>?
    guard curl_url_get(handle, part, &pointer, flags) == CURLUE_OK, let pointer else { return nil }
    defer { curl_free(pointer) }
    return String(cString: pointer)
  }
}

extension String {
  /// Without white space around it.
  fileprivate var trimmed: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}
