/// Why there can be no screen.
package enum TerminalError: Error, Hashable, Sendable {
  /// Standard input or output is a file or a pipe.
  case notATerminal
  /// TERM is unset or empty.
  case typeMissing
  /// TERM names a terminal that the system does not know. The name is the environment's: not safe to print.
  case typeUnknown(String)
  /// The terminal cannot move its cursor, as `dumb` cannot.
  case typeTooPoor(String)
  /// No terminal database can be read.
  case databaseMissing
  case outOfMemory
}
