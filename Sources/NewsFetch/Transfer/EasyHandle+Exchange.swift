import CCurl
import NewsModel

extension EasyHandle {
  /// Sets every option for one hop of an exchange, which has to live until the hop is over.
  func prepare(for exchange: Exchange, proxy: String?) {
    let settings = exchange.settings
    reset()
    set(CURLOPT_URL, exchange.address.text)
    set(CURLOPT_PROTOCOLS_STR, "http,https")
    set(CURLOPT_NOSIGNAL, 1)
    // Each hop is checked here before it is gone to.
    set(CURLOPT_FOLLOWLOCATION, 0)
    set(CURLOPT_USERAGENT, settings.userAgent)
    // All that this curl can unpack.
    set(CURLOPT_ACCEPT_ENCODING, "")
    setHeaders(Self.headers(for: exchange.request))
    set(CURLOPT_PROXY, proxy ?? "")
    set(CURLOPT_NOPROXY, "")
    setSecurity(settings)
    setLimits(settings.limits, millisecondsLeft: exchange.millisecondsLeft)
    setCallbacks(exchange)
  }

  private static func headers(for request: FetchRequest) -> [String] {
    var lines = [
      "Accept: application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, "
        + "text/xml;q=0.9, text/html;q=0.8, */*;q=0.5"
    ]
    if let etag = request.validators.etag { lines.append("If-None-Match: " + etag) }
    if let date = request.validators.lastModified { lines.append("If-Modified-Since: " + date) }
    return lines
  }

  private func setSecurity(_ settings: NetworkSettings) {
    set(CURLOPT_SSL_VERIFYPEER, 1)
    set(CURLOPT_SSL_VERIFYHOST, 2)
    if let file = settings.authorities { set(CURLOPT_CAINFO, file) }
    if let folder = settings.authorityFolder { set(CURLOPT_CAPATH, folder) }
    guard let file = settings.passwordFile else { return }
    set(CURLOPT_NETRC, Int(CURL_NETRC_OPTIONAL.rawValue))
    set(CURLOPT_NETRC_FILE, file)
  }

  private func setLimits(_ limits: FetchLimits, millisecondsLeft: Int) {
    set(CURLOPT_CONNECTTIMEOUT, limits.connectSeconds)
    set(CURLOPT_TIMEOUT_MS, millisecondsLeft)
    set(CURLOPT_LOW_SPEED_LIMIT, limits.slowBytes)
    set(CURLOPT_LOW_SPEED_TIME, limits.slowSeconds)
    set(CURLOPT_MAXFILESIZE_LARGE, size: limits.bodyBytes)
    set(CURLOPT_BUFFERSIZE, Exchange.bufferSize)
  }

  private func setCallbacks(_ exchange: Exchange) {
    let context = Unmanaged.passUnretained(exchange).toOpaque()
    news_curl_set_writer(pointer, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
      Exchange.lent(bytes, size * count, context) { $0.take(body: $1) }
    }
    news_curl_set_writer(pointer, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
      Exchange.lent(bytes, size * count, context) { $0.take(header: $1) }
    }
    news_curl_set_socket_maker(pointer, CURLOPT_OPENSOCKETFUNCTION) { context, _, target in
      guard let context, let target else { return news_curl_no_socket() }
      return Unmanaged<Exchange>.fromOpaque(context).takeUnretainedValue().socket(for: SocketTarget(target))
    }
    for option in [CURLOPT_WRITEDATA, CURLOPT_HEADERDATA, CURLOPT_OPENSOCKETDATA] { set(option, context) }
  }

  /// What curl's code means for the exchange. The body is still with the exchange.
  func result(of exchange: Exchange, _ code: CURLcode) -> Result<FetchAnswer, FetchProblem> {
    if let problem = exchange.problem { return .failure(problem) }
    guard code == CURLE_OK else {
      let (host, limits) = (exchange.address.host, exchange.settings.limits)
      let words = code == CURLE_COULDNT_CONNECT ? systemFailure ?? failure : failure
      var problem = FetchProblem(code, words: words, host: host, limits: limits)
      problem.hasConnected = hasConnected || exchange.isRedirected
      return .failure(problem)
    }
    let isUseful = (200..<300).contains(status) || [301, 302, 303, 304, 307, 308].contains(status)
    guard isUseful else {
      return .failure(FetchProblem(status: status, retryAfter: exchange.headers.retryAfter))
    }
    return .success(
      FetchAnswer(
        status: status, headers: exchange.headers, body: [], address: exchange.address,
        movedTo: exchange.movedTo, received: received))
  }
}

extension Exchange {
  fileprivate static func lent(
    _ bytes: UnsafeMutablePointer<CChar>?, _ count: Int, _ context: UnsafeMutableRawPointer?,
    _ take: (Exchange, UnsafeBufferPointer<UInt8>) -> Int
  ) -> Int {
    guard let context else { return 0 }
    let exchange = Unmanaged<Exchange>.fromOpaque(context).takeUnretainedValue()
    guard let bytes, count > 0 else { return count }
    return bytes.withMemoryRebound(to: UInt8.self, capacity: count) {
      take(exchange, UnsafeBufferPointer(start: $0, count: count))
    }
  }
}
