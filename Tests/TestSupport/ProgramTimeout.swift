/// A program that did not end in time, with what it had said.
package struct ProgramTimeout: Error, CustomStringConvertible {
  let what: String
  let output: [UInt8]
  let errors: [UInt8]

  package var description: String {
    "\(what) did not end in time\n--- stdout\n\(String(decoding: output, as: UTF8.self))"
      + "\n--- stderr\n\(String(decoding: errors, as: UTF8.self))"
  }
}
