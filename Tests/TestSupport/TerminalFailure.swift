/// A program on a terminal that did not do what was waited for, with what its screen showed.
package struct TerminalFailure: Error, CustomStringConvertible {
  let place: String
  let what: String
  package let screen: String

  package var description: String { "\(place): \(what)\n\(screen)" }
}
