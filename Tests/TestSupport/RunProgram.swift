import CPty
import Glibc

/// Runs a program on pipes until it ends and both pipes are closed, or kills it and throws when the time
/// is up.
///
/// Its environment is clean (see `Environment.clean`, with a HOME that is removed afterwards) but for
/// `environment`. A program with a slash in its name is a path, any other is looked for in PATH.
package func runProgram(
  _ program: String, _ arguments: [String] = [], stdin: String = "", environment: [String: String] = [:],
  directory: String? = nil, timeout: Duration = .seconds(30)
) throws -> ProgramResult {
  try runProgram(
    program, arguments, input: Array(stdin.utf8), environment: environment, directory: directory,
    timeout: timeout)
}

/// The same with bytes for standard input.
package func runProgram(
  _ program: String, _ arguments: [String] = [], input: [UInt8], environment: [String: String] = [:],
  directory: String? = nil, timeout: Duration = .seconds(30)
) throws -> ProgramResult {
  let home = try TemporaryFolder()
  let variables = Environment.clean(home: home.path, adding: environment)
  let start = try ProgramStart(program, arguments, environment: variables, directory: directory)
  let exchange = try PipeExchange(start, input: input)
  return try exchange.finish(
    by: Deadline(after: timeout), what: "\(program) \(arguments.joined(separator: " "))")
}
