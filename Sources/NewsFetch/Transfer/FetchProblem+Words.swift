import CCurl
package import NewsModel

extension FetchProblem {
  package init(_ fault: WebAddress.Fault, in address: SafeText) {
    switch fault {
    case .malformed: self.init(.notAllowed, "\(address) is no address")
    case .scheme: self.init(.notAllowed, "\(address) is neither http nor https")
    case .credentials:
      self.init(
        .notAllowed, "an address with a password in it; put it into ~/.netrc, which only you can read")
    }
  }

  /// nil for an address that may be asked.
  init?(_ verdict: AddressRules.Verdict, _ address: WebAddress) {
    let host = SafeText(line: address.host)
    switch verdict {
    case .allowed: return nil
    case .notPublic:
      self.init(.notAllowed, "\(host) is not a public address; --allow lets the operator permit it")
    case .port:
      self.init(
        .notAllowed, "port \(address.port) of \(host) is not one of the web's; --allow any-port permits it")
    }
  }

  static func tooLarge(_ limits: FetchLimits) -> FetchProblem {
    FetchProblem(.tooLarge, "it has more than \(limits.bodyBytes >> 20) MiB, which is the limit")
  }

  /// What curl gave up with.
  init(_ code: CURLcode, words: String, host: String, limits: FetchLimits) {
    let host = SafeText(line: host)
    let cause = SafeText(line: words.isEmpty ? String(cString: curl_easy_strerror(code)) : words)
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST: self.init(.unreachable, "there is no host called \(host), or no network")
    case CURLE_COULDNT_RESOLVE_PROXY: self.init(.unreachable, "the proxy was not found: \(cause)")
    case CURLE_OPERATION_TIMEDOUT: self.init(.unreachable, "\(host) was too slow: \(cause)")
    case CURLE_COULDNT_CONNECT: self.init(.unreachable, "no connection to \(host): \(cause)")
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR:
      self.init(.certificate, "the certificate of \(host) is not trusted: \(cause)")
    case CURLE_SSL_CONNECT_ERROR where cause.string.contains("wrong version number"):
      self.init(.certificate, "\(host) does not speak TLS there; perhaps its address begins with http://")
    case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER:
      self.init(.certificate, "no secure connection to \(host): \(cause)")
    case CURLE_FILESIZE_EXCEEDED: self = .tooLarge(limits)
    case CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_PARTIAL_FILE, CURLE_HTTP2_STREAM:
      self.init(.unreachable, "\(host) broke off: \(cause)")
    default: self.init(.protocolFault, "\(host) did not answer as it should: \(cause)")
    }
  }

  /// An answer that is neither success, nor "not modified", nor a redirect.
  init(status: Int, retryAfter: String?) {
    let (fault, words): (FetchFault, SafeText) =
      switch status {
      case 401, 407: (.missing, "it wants a name and a password (\(status)); put them into ~/.netrc")
      case 403: (.missing, "it is forbidden (403)")
      case 404: (.missing, "it is not there (404)")
      case 408: (.unreachable, "the server has waited too long (408)")
      case 410: (.gone, "it is gone for good (410)")
      case 429: (.busy, "the server wants to be asked more seldom (429)")
      case 503 where retryAfter != nil: (.busy, "the server is busy (503)")
      case 500...: (.server, "the server has a fault (\(status))")
      default: (.missing, "the server answered \(status)")
      }
    self.init(fault, words, status: status, retryAfter: retryAfter)
  }
}
