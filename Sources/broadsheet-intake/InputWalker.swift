import Console
import Glibc
import NewsModel

/// Turns the paths of a command into inputs: folders are walked in the order of their names.
///
/// Links to folders are not followed, so that a loop of them ends.
struct InputWalker {
  /// Paths that could not be opened, with why.
  private(set) var failures: [(SafeText, ImportError)] = []
  private(set) var inputs: [InputFile] = []

  mutating func add(_ path: String, facts: DocumentFacts = DocumentFacts()) {
    var status = stat()
    guard path != "-" else { return inputs.append(InputFile(path: path, facts: facts)) }
    guard stat(path, &status) == 0 else { return fail(path) }
    if status.st_mode & S_IFMT == S_IFDIR {
      walk(path, facts)
    } else {
      inputs.append(InputFile(path: path, facts: facts))
    }
  }

  private mutating func walk(_ root: String, _ facts: DocumentFacts) {
    var waiting = [root]
    while let path = waiting.popLast() {
      var status = stat()
      guard lstat(path, &status) == 0 || path == root else {
        fail(path)
        continue
      }
      if status.st_mode & S_IFMT == S_IFDIR || path == root {
        waiting += children(of: path).reversed()
      } else {
        inputs.append(InputFile(path: path, facts: facts))
      }
    }
  }

  private mutating func children(of folder: String) -> [String] {
    guard let stream = opendir(folder) else {
      fail(folder)
      return []
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    return names.sorted().map { base + $0 }
  }

  private mutating func fail(_ path: String) {
    let reason = SafeText(line: "it cannot be opened: " + String(cString: strerror(errno)))
    failures.append((SafeText(line: path), ImportError(.unreadable, reason)))
  }
}
