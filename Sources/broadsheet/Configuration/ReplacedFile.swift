import Console
import Glibc
import NewsModel

/// A file that is written beside its place and then moved there, so that nobody finds half of it and nothing that it held
/// is lost.
struct ReplacedFile {
  private let path: String

  /// Where a link leads is written, and not over the link.
  init(_ path: String) {
    let real = realpath(path, nil)
    defer { free(real) }
    self.path = real.map { String(cString: $0) } ?? path
  }

  /// With the folders that lead to it, for their owner alone, as the XDG base directories are to be made.
  static func makeFolder(of path: String) throws(Failure) {
    for place in path.indices.dropFirst() where path[place] == "/" {
      guard mkdir(String(path[..<place]), 0o700) == 0 || errno == EEXIST else { throw failure(path) }
    }
  }

  /// Where what it held is now; nil where it held nothing else.
  func write(_ text: String) throws(Failure) -> SafeText? {
    var status = stat()
    let isThere = stat(path, &status) == 0
    guard !isThere || (try? TextFile.read(path)) != text else { return nil }
    let draft = path + ".new-\(getpid())"
    defer { unlink(draft) }
    try fill(draft, text, mode: isThere ? status.st_mode & 0o777 : nil)
    let former = unusedName(path + ".old")
    if isThere { try keep(former) }
    guard rename(draft, path) == 0 else { throw Self.failure(path) }
    return isThere ? SafeText(line: former) : nil
  }

  private func fill(_ draft: String, _ text: String, mode: mode_t?) throws(Failure) {
    let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw Self.failure(path) }
    defer { close(file) }
    if let mode { fchmod(file, mode) }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else { throw Self.failure(path) }
      rest = rest.dropFirst(max(0, count))
    }
    guard fsync(file) == 0 else { throw Self.failure(path) }
  }

  /// Under another name as well, so that the file is at its place all the time; where the disk knows no second names, moved.
  private func keep(_ former: String) throws(Failure) {
    guard link(path, former) == 0 || rename(path, former) == 0 else { throw Self.failure(former) }
  }

  /// What an earlier writing has kept stays.
  private func unusedName(_ name: String) -> String {
    var (candidate, number) = (name, 1)
    while access(candidate, F_OK) == 0 {
      number += 1
      candidate = "\(name)\(number)"
    }
    return candidate
  }

  private static func failure(_ path: String) -> Failure {
    Failure(
      .someFailed,
      "\(SafeText(line: path)) cannot be written: \(SafeText(line: String(cString: strerror(errno))))")
  }
}
