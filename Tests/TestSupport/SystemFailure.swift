import Glibc

/// A call to the system that failed, with what it was about.
package struct SystemFailure: Error, CustomStringConvertible {
  package let action: String
  package let code: CInt

  package init(_ action: String, code: CInt = errno) {
    self.action = action
    self.code = code
  }

  package var description: String { "\(action): \(String(cString: strerror(code)))" }
}
