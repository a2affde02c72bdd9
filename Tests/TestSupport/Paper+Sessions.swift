import Foundation

/// `broadsheet session` as sshd runs it, without sshd.
extension Paper {
  /// Makes a reader with a key; the words by which sshd would name them.
  package func keyedReader(_ name: String) throws -> [String] {
    try lines("readers", "add", name)
    return try key(for: name)
  }

  /// Gives a reader a key; the words by which sshd would name them.
  package func key(for name: String) throws -> [String] {
    let random = (0..<32).map { _ in UInt8.random(in: .min ... .max) }
    let blob = Data([0, 0, 0, 11] + Array("ssh-ed25519".utf8) + [0, 0, 0, 32] + random).base64EncodedString()
    let file = try folder.write("key.pub", "ssh-ed25519 \(blob)\n")
    let fingerprint = try lines("readers", "key", name, file).joined()
    let told = try lines("keys", "--type", "ssh-ed25519", "--blob", blob, "--fp", fingerprint).joined()
    let words = told.split(separator: "\"").dropFirst().first?.split(separator: " ").map(String.init) ?? []
    return Array(words.dropFirst(2))
  }

  /// On a terminal.
  ///
  /// - Parameters:
  ///   - isOldKernel: as where there is no Landlock.
  ///   - address: where they come from.
  package func session(
    _ who: [String], request: String? = nil, isOldKernel: Bool = false, address: String = "192.0.2.7",
    columns: Int = 80, rows: Int = 24
  ) throws -> TerminalSession {
    let words = [try BuiltProgram.path()] + sessionWords(who)
    let probe = isOldKernel ? [try BuiltProgram.confinementProbe(), "without-landlock"] : []
    let all = probe + words
    return try TerminalSession(
      all[0], Array(all.dropFirst()), columns: columns, rows: rows,
      environment: Self.wire(request, address), keeping: self)
  }

  /// On pipes.
  package func ask(
    _ request: String, as who: [String], address: String = "192.0.2.7", environment: [String: String] = [:]
  ) throws -> ProgramResult {
    try runProgram(
      try BuiltProgram.path(), sessionWords(who),
      environment: Self.wire(request, address).merging(environment) { _, given in given },
      timeout: .seconds(60))
  }

  /// On pipes, of which nobody reads what is answered; what is said beside it is on the terminal.
  package func askWithoutReading(_ request: String, as who: [String]) throws -> TerminalSession {
    try TerminalSession(
      "sh", ["-c", "\"$@\" | sleep 60", "sh", try BuiltProgram.path()] + sessionWords(who), columns: 120,
      environment: Self.wire(request, "192.0.2.7"), keeping: self)
  }

  private func sessionWords(_ who: [String]) -> [String] { ["session", "--store", store] + who }

  private static func wire(_ request: String?, _ address: String) -> [String: String] {
    var wire = ["SSH_CONNECTION": "\(address) 50000 192.0.2.1 22"]
    wire["SSH_ORIGINAL_COMMAND"] = request
    return wire
  }
}
