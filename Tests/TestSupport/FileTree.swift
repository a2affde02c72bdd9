import Glibc

/// Whole files in and out, without Foundation.
package enum FileTree {
  package static func read(_ path: String) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemFailure("reading \(path)") }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    while let chunk = try next(of: descriptor, path) { bytes += chunk }
    return bytes
  }

  package static func write(_ bytes: [UInt8], to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw SystemFailure("writing \(path)") }
    defer { close(descriptor) }
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw SystemFailure("writing \(path)") }
      sent += count
    }
  }

  package static func exists(_ path: String) -> Bool {
    access(path, F_OK) == 0
  }

  /// Makes `a` and `a/b` below `root` for the name `a/b/c`.
  static func makeFolders(in root: String, leadingTo name: String) throws {
    var folder = root
    for part in name.split(separator: "/").dropLast() {
      folder += "/\(part)"
      guard mkdir(folder, 0o755) == 0 || errno == EEXIST else { throw SystemFailure("making \(folder)") }
    }
  }

  /// Removes a file or a folder with all below it; does not follow links.
  static func remove(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      unlink(path)
      return
    }
    chmod(path, 0o700)
    for name in names(in: path) { remove("\(path)/\(name)") }
    rmdir(path)
  }

  /// What a folder holds, sorted; nothing when it cannot be read.
  package static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      names.append(withUnsafePointer(to: &entry.pointee.d_name) { name($0) })
    }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }

  private static func name<Tuple>(_ pointer: UnsafePointer<Tuple>) -> String {
    pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout<Tuple>.size) { String(cString: $0) }
  }

  private static func next(of descriptor: CInt, _ path: String) throws -> [UInt8]? {
    var chunk = [UInt8](repeating: 0, count: 65536)
    let count = Glibc.read(descriptor, &chunk, chunk.count)
    guard count >= 0 else { throw SystemFailure("reading \(path)") }
    return count == 0 ? nil : Array(chunk.prefix(count))
  }
}
