import Glibc

/// What is to run: the program found, its arguments and environment, and where.
struct ProgramStart {
  var path: String
  var arguments: [String]
  var environment: [String: String]
  var directory: String?

  init(_ program: String, _ arguments: [String], environment: [String: String], directory: String?) throws {
    path = try Self.locate(program, in: environment["PATH"] ?? "")
    self.arguments = arguments
    self.environment = environment
    self.directory = directory
  }

  typealias Strings = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

  /// Calls a C starter (path, argv, envp, pid → errno) and gives the process's id.
  func spawn(_ start: (String, Strings, Strings, inout pid_t) -> CInt) throws -> pid_t {
    var process: pid_t = 0
    let problem = CStrings.lend([path] + arguments) { argv in
      CStrings.lend(environment.map { "\($0.key)=\($0.value)" }.sorted()) { envp in
        start(path, argv, envp, &process)
      }
    }
    guard problem == 0 else { throw SystemFailure("starting \(path)", code: problem) }
    return process
  }

  private static func locate(_ program: String, in path: String) throws -> String {
    guard !program.contains("/") else { return program }
    let candidates = path.split(separator: ":").map { "\($0)/\(program)" }
    guard let found = candidates.first(where: { access($0, X_OK) == 0 }) else {
      throw SystemFailure("finding \(program)", code: ENOENT)
    }
    return found
  }
}
