import Glibc
import NewsModel

/// Turns a path into inputs: folders are walked in the order of their names.
///
/// Links to folders are not followed, so that a loop of them ends. Folders that belong to a saved page are not walked.
struct InputWalker {
  private let facts: DocumentFacts
  private var found: [InputList.Entry] = []

  static func entries(at path: [UInt8], facts: DocumentFacts) -> [InputList.Entry] {
    var walker = InputWalker(facts: facts)
    walker.add(path)
    return walker.found
  }

  private init(facts: DocumentFacts) {
    self.facts = facts
  }

  private mutating func add(_ path: [UInt8]) {
    let input = InputFile(path: path, facts: facts)
    guard !input.isStandardInput else { return found.append(.input(input)) }
    var status = stat()
    guard !path.contains(0), path.withCString({ stat($0, &status) }) == 0 else { return fail(path) }
    if status.st_mode & S_IFMT == S_IFDIR { walk(path) } else { found.append(.input(input)) }
  }

  private mutating func walk(_ root: [UInt8]) {
    var waiting = [root]
    while let path = waiting.popLast() {
      var status = stat()
      guard path.withCString({ lstat($0, &status) }) == 0 || path == root else {
        fail(path)
        continue
      }
      if status.st_mode & S_IFMT == S_IFDIR || path == root {
        waiting += children(of: path).reversed()
      } else {
        found.append(.input(InputFile(path: path, facts: facts)))
      }
    }
  }

  private mutating func children(of folder: [UInt8]) -> [[UInt8]] {
    guard let stream = folder.withCString({ opendir($0) }) else {
      fail(folder)
      return []
    }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name.first != UInt8(ascii: ".") { names.append(name) }
    }
    let companions = SavedFolder.companions(among: names)
    names.removeAll { companions.contains($0) }
    let base = folder.last == UInt8(ascii: "/") ? folder : folder + [UInt8(ascii: "/")]
    return names.sorted { $0.lexicographicallyPrecedes($1) }.map { base + $0 }
  }

  private mutating func fail(_ path: [UInt8]) {
    let reason = SafeText(line: "it cannot be opened: " + String(cString: strerror(errno)))
    found.append(.failure(PathLabel.text(path), ImportError(.unreadable, reason)))
  }
}
