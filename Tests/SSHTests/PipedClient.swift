import Foundation
import Glibc
import TestSupport

/// A client whose three streams are pipes, so that it has no window to speak of.
final class PipedClient {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var text = ""

  init(_ client: SSHClient, _ options: [String]) throws {
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["TERM=xterm-256color", "ssh"] + client.words(options, [])
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  deinit {
    guard process.isRunning else { return }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  func send(_ keys: String) {
    text = ""
    input.fileHandleForWriting.write(Data(keys.utf8))
  }

  /// Whether the words come within half a minute; what came before the last key does not count.
  func waits(for words: String) -> Bool {
    let descriptor = output.fileHandleForReading.fileDescriptor
    var chunk = [UInt8](repeating: 0, count: 65536)
    while !text.contains(words) {
      var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&state, 1, 30_000) > 0 else { return false }
      let count = read(descriptor, &chunk, chunk.count)
      guard count > 0 else { return false }
      text += String(decoding: chunk.prefix(count), as: UTF8.self)
    }
    return true
  }

  /// nil where it does not end within half a minute.
  func exitStatus() -> Int32? {
    for _ in 0..<3000 where process.isRunning { usleep(10_000) }
    return process.isRunning ? nil : process.terminationStatus
  }
}
