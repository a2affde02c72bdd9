/// What the operator has said about the network: rules, and curl's own conventions for proxies, certificates
/// and passwords. None of it is ever taken from a feed.
package struct NetworkSettings: Hashable, Sendable {
  package var rules = AddressRules()
  package var limits = FetchLimits()
  package var userAgent = "broadsheet"
  /// Certificate authorities to trust instead of the system's.
  package var authorities: String?
  package var authorityFolder: String?
  /// Names and passwords by host. The caller has checked that nobody else can read it.
  package var passwordFile: String?
  package var proxies = ProxyRules()

  package init() {}

  /// - Parameter variable: looks an environment variable up.
  package init(environment variable: (String) -> String?) {
    authorities = variable("CURL_CA_BUNDLE") ?? variable("SSL_CERT_FILE")
    authorityFolder = variable("SSL_CERT_DIR")
    proxies = ProxyRules(environment: variable)
  }
}
