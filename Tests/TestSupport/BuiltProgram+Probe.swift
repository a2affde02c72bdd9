import Glibc

extension BuiltProgram {
  /// The program that tries what a session may not do; built with the tests.
  package static func confinementProbe() throws -> String {
    let path = packageRoot + "/.build/debug/confinement-probe"
    guard access(path, X_OK) == 0 else { throw SystemFailure("finding the probe", code: ENOENT) }
    return path
  }
}
