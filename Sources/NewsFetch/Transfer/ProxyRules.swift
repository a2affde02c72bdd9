/// The proxy for an address, by the environment variables that curl knows.
package struct ProxyRules: Hashable, Sendable {
  private var plain: String?
  private var secure: String?
  private var exceptions: [String] = []

  package init() {}

  package init(environment variable: (String) -> String?) {
    func first(_ names: String...) -> String? { names.compactMap { variable($0) }.first { !$0.isEmpty } }
    // HTTP_PROXY in capitals is what a web server would set from a stranger's "Proxy:" header.
    plain = first("http_proxy", "all_proxy", "ALL_PROXY")
    secure = first("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
    let list = first("no_proxy", "NO_PROXY") ?? ""
    exceptions = list.split(whereSeparator: { $0 == "," || $0 == " " }).map { $0.lowercased() }
  }

  package func proxy(for address: WebAddress) -> String? {
    let isDirect = exceptions.contains { covers($0, address.host) }
    return isDirect ? nil : address.isSecure ? secure : plain
  }

  private func covers(_ exception: String, _ host: String) -> Bool {
    let name = exception.hasPrefix(".") ? String(exception.dropFirst()) : exception
    return name == "*" || host == name || host.hasSuffix("." + name)
  }
}
