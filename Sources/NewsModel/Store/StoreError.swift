/// Why the store could not do what it was asked.
package struct StoreError: Error, Hashable, Sendable {
  package enum Code: String, Sendable {
    /// The path cannot be opened or made.
    case cannotOpen
    /// A file that is something else.
    case notAStore
    /// Written by a newer version of the program.
    case newerVersion
    /// Another process held the write lock for too long.
    case busy
    case readOnly
    case diskFull
    case damaged
    /// A disk or a system call failed.
    case io
    case notFound
    /// Of an account of this machine: not as names of readers have to be.
    case nameRefused
  }

  package var code: Code
  /// The file, or the thing in it.
  package var subject: SafeText
  /// What the layer below said.
  package var cause: SafeText

  package init(_ code: Code, subject: SafeText, cause: SafeText) {
    self.code = code
    self.subject = subject
    self.cause = cause
  }
}
