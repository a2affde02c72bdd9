import CCurl
import Glibc

/// One of curl's transfers, used again for the next one.
final class EasyHandle {
  let pointer: UnsafeMutableRawPointer
  private var headers: UnsafeMutablePointer<curl_slist>?
  private let words: UnsafeMutablePointer<CChar>

  /// nil where there is no memory for it.
  init?() {
    guard let pointer = curl_easy_init() else { return nil }
    self.pointer = pointer
    words = .allocate(capacity: Int(CURL_ERROR_SIZE))
    words.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
  }

  deinit {
    curl_easy_cleanup(pointer)
    curl_slist_free_all(headers)
    words.deallocate()
  }

  /// Forgets every option; the connection stays with the loop.
  func reset() {
    curl_easy_reset(pointer)
    curl_slist_free_all(headers)
    headers = nil
    words[0] = 0
    news_curl_set_pointer(pointer, CURLOPT_ERRORBUFFER, words)
  }

  func set(_ option: CURLoption, _ number: Int) {
    news_curl_set_number(pointer, option, number)
  }

  func set(_ option: CURLoption, size: Int) {
    news_curl_set_size(pointer, option, curl_off_t(size))
  }

  func set(_ option: CURLoption, _ text: String) {
    news_curl_set_text(pointer, option, text)
  }

  func set(_ option: CURLoption, _ thing: UnsafeMutableRawPointer) {
    news_curl_set_pointer(pointer, option, thing)
  }

  func setHeaders(_ lines: [String]) {
    for line in lines { headers = curl_slist_append(headers, line) }
    news_curl_set_list(pointer, CURLOPT_HTTPHEADER, headers)
  }

  /// What the system says of a connection that did not come about; curl says host and port once more.
  var systemFailure: String? {
    let code = news_curl_number(pointer, CURLINFO_OS_ERRNO)
    return code == 0 ? nil : String(cString: strerror(Int32(truncatingIfNeeded: code)))
  }

  var status: Int { news_curl_number(pointer, CURLINFO_RESPONSE_CODE) }
  /// Bytes of the body as they were sent.
  var received: Int { Int(news_curl_size(pointer, CURLINFO_SIZE_DOWNLOAD_T)) }
  /// Bytes of the body, packed as it may be, that the server has announced; 0 where it has not.
  var announced: Int { max(Int(news_curl_size(pointer, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T)), 0) }
  var milliseconds: Int { Int(news_curl_size(pointer, CURLINFO_TOTAL_TIME_T)) / 1000 }
  /// Whether there was a connection, a new one or one that was there already.
  var hasConnected: Bool {
    news_curl_size(pointer, CURLINFO_CONNECT_TIME_T) > 0
      || news_curl_size(pointer, CURLINFO_PRETRANSFER_TIME_T) > 0
  }
  /// What curl says of the failure; empty where it says nothing.
  var failure: String { String(cString: words) }
}
