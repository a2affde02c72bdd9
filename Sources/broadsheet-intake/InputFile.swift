import Console
import Glibc
import NewsModel

/// One input: where it is and what is known of it beside its bytes.
struct InputFile {
  /// As the file system has it, which need not be UTF-8; `-` is standard input.
  var path: [UInt8]
  var facts = DocumentFacts()

  var isStandardInput: Bool { path == [0x2D] }

  /// How it is called in messages.
  var label: SafeText { PathLabel.text(path) }

  /// Bytes of an input that are taken; a longer one is refused.
  static let limit = 32 << 20

  func bytes() throws(ImportError) -> [UInt8] {
    let descriptor = isStandardInput ? dup(STDIN_FILENO) : opened()
    guard descriptor >= 0 else { throw unreadable() }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw unreadable() }
    let isRegular = status.st_mode & S_IFMT == S_IFREG
    guard isRegular || isStandardInput else {
      throw ImportError(.unreadable, "it is not a regular file")
    }
    if isRegular, status.st_size > Self.limit { throw tooLarge(Int(status.st_size)) }
    return try read(descriptor, expecting: isRegular ? Int(status.st_size) : 1 << 16)
  }

  private func opened() -> Int32 {
    path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
  }

  private func read(_ descriptor: Int32, expecting size: Int) throws(ImportError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 1)
    let chunk = UnsafeMutableRawBufferPointer.allocate(
      byteCount: min(1 << 20, max(size + 1, 4096)), alignment: 1)
    defer { chunk.deallocate() }
    while true {
      let count = Glibc.read(descriptor, chunk.baseAddress, chunk.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR || waits(descriptor) { continue }
        throw unreadable()
      }
      bytes.append(contentsOf: chunk[..<count])
      if bytes.count > Self.limit { throw tooLarge(bytes.count) }
    }
  }

  private func waits(_ descriptor: Int32) -> Bool {
    guard errno == EAGAIN else { return false }
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, -1) >= 0
  }

  private func unreadable() -> ImportError {
    ImportError(.unreadable, SafeText(line: "it cannot be read: " + String(cString: strerror(errno))))
  }

  private func tooLarge(_ size: Int) -> ImportError {
    ImportError(.tooLarge, "it has more than \(Self.limit >> 20) MiB (\(size >> 20) MiB), which is the limit")
  }
}
