package import NewsModel

/// Why a fetch gave nothing.
package struct FetchProblem: Error, Hashable, Sendable {
  package var fault: FetchFault
  /// What happened, as a sentence without a full stop.
  package var reason: SafeText
  /// The status of the answer, where there was one.
  package var status: Int?
  /// The header as it came.
  package var retryAfter: String?
  /// Whether a server was there at all: what went wrong came after.
  package var hasConnected = false

  /// Whether it tells that a server was reached.
  package var isOfServer: Bool {
    status != nil || hasConnected || (fault != .unreachable && fault != .notAllowed)
  }

  package init(_ fault: FetchFault, _ reason: SafeText, status: Int? = nil, retryAfter: String? = nil) {
    self.fault = fault
    self.reason = reason
    self.status = status
    self.retryAfter = retryAfter
  }
}
