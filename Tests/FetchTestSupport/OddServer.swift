import TestSupport

/// The server that does wrong, on 127.0.0.1, and a second one on 127.0.0.2.
package final class OddServer {
  package let port: Int
  package let otherPort: Int
  private let process: BackgroundProcess
  private let folder: TemporaryFolder

  package init() throws {
    folder = try TemporaryFolder()
    let script = BuiltProgram.packageRoot + "/Tests/FetchTestSupport/odd_server.py"
    process = try BackgroundProcess("/usr/bin/env", ["python3", script, folder.file("log")])
    let ports = process.firstLine().split(separator: " ").compactMap { Int($0) }
    guard ports.count == 2 else { throw ServerFailure(what: "odd_server.py did not start") }
    (port, otherPort) = (ports[0], ports[1])
  }

  package func url(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }
  package func otherURL(_ path: String) -> String { "http://127.0.0.2:\(otherPort)\(path)" }

  /// One line a request: path, authorization, validator.
  package var log: [String] {
    let text = (try? folder.read("log")).map { String(decoding: $0, as: UTF8.self) } ?? ""
    return text.split(separator: "\n").map(String.init)
  }
}

package struct ServerFailure: Error, CustomStringConvertible {
  package let what: String
  package var description: String { what }
}
