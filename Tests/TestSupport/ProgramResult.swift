/// What a finished program left.
package struct ProgramResult: Sendable, CustomStringConvertible {
  package let exit: ExitStatus
  package let output: [UInt8]
  package let errors: [UInt8]

  /// As a shell's `$?` says it.
  package var status: Int32 { exit.code }
  package var stdout: String { String(decoding: output, as: UTF8.self) }
  package var stderr: String { String(decoding: errors, as: UTF8.self) }

  package var description: String { "status \(status)\n--- stdout\n\(stdout)\n--- stderr\n\(stderr)" }
}
