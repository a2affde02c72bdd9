import CCurl
package import NewsModel

/// Dates of HTTP headers (RFC 9110, section 5.6.7), in the three old forms as well.
package enum HTTPDate {
  /// nil for what is no date.
  package static func read(_ text: String) -> Timestamp? {
    let seconds = curl_getdate(text, nil)
    return seconds == -1 ? nil : Timestamp(seconds: Int64(seconds))
  }
}
