/// What one fetch, and all of them together, may take.
package struct FetchLimits: Hashable, Sendable {
  /// Transfers at once.
  package var parallel = 24
  /// Transfers at once from one host.
  package var parallelPerHost = 4
  package var redirects = 5
  /// Seconds until the connection stands, TLS and all.
  package var connectSeconds = 20
  /// Seconds for a request with all its redirects.
  package var totalSeconds = 90
  /// A transfer that stays below this many bytes a second for `slowSeconds` is given up.
  package var slowBytes = 128
  package var slowSeconds = 30
  /// Bytes of one body, unpacked.
  package var bodyBytes = 10 << 20
  /// How many times larger than what was sent a body may be, beyond the first MiB.
  package var ratio = 100
  package var headerBytes = 64 << 10
  /// Bytes of bodies that are held at once. Beyond it, only the transfer that began first goes on.
  package var heldBytes = 2 << 20

  package init() {}
}
