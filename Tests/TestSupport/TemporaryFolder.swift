import Glibc

/// A folder of a test's own, removed with everything in it when the last reference goes.
package final class TemporaryFolder: Sendable {
  package let path: String

  package init() throws {
    var template = Array("\(Environment.value("TMPDIR") ?? "/tmp")/broadsheet-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SystemFailure("making a temporary folder") }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    FileTree.remove(path)
  }

  /// The path of a file in the folder, which need not exist.
  package func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file, with the folders that lead to it, and gives its path.
  @discardableResult
  package func write(_ name: String, _ bytes: some Collection<UInt8>) throws -> String {
    try FileTree.makeFolders(in: path, leadingTo: name)
    try FileTree.write(Array(bytes), to: file(name))
    return file(name)
  }

  @discardableResult
  package func write(_ name: String, _ text: String) throws -> String {
    try write(name, text.utf8)
  }

  package func read(_ name: String) throws -> [UInt8] {
    try FileTree.read(file(name))
  }
}
