/// How a command ends; the numbers are part of the contract with other programs.
package enum ExitStatus: Int32, Sendable {
  case done = 0
  /// Some inputs or items failed; each was named.
  case someFailed = 1
  case wrongUsage = 2
  case storeUnusable = 3
  case notAllowed = 4
  case interrupted = 130
}
