/// What kind of thing went wrong with a fetch: the kinds differ in how soon it is tried again.
package enum FetchFault: String, Hashable, Sendable {
  /// No such name, no connection, cut off, or too slow.
  case unreachable
  /// The server says that it has a fault of its own (5xx).
  case server
  /// The server asks to be left alone for a while (429, or 503 with a time).
  case busy
  /// The server does not give it out (401, 403, 404 and other 4xx).
  case missing
  /// The server says that it is gone for good (410).
  case gone
  case certificate
  /// An address, port or scheme that is not asked.
  case notAllowed = "not-allowed"
  /// The site asks programs not to read it (robots.txt).
  case robots
  case redirects
  case tooLarge = "too-large"
  /// An answer that is no HTTP.
  case protocolFault = "protocol"
  /// A document that is no feed.
  case notAFeed = "not-a-feed"

  /// Whether it says nothing of what was asked for, only of the way there: the network, the server's state, or what
  /// this machine's operator allows.
  package var isPassing: Bool {
    switch self {
    case .unreachable, .server, .busy, .certificate, .notAllowed: true
    case .missing, .gone, .robots, .redirects, .tooLarge, .protocolFault, .notAFeed: false
    }
  }
}
