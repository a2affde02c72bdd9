package import NewsModel

/// Why a command stops before its end: the words for the user and the status for the shell.
package struct Failure: Error, Hashable, Sendable {
  package var status: ExitStatus
  package var message: SafeText

  package init(_ status: ExitStatus, _ message: SafeText) {
    self.status = status
    self.message = message
  }
}
