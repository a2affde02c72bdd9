import Console
import Glibc
import NewsModel
import StoreSQLite

/// Who sshd says is there: what the key command or the configuration has put on the command line.
enum Door: Equatable {
  case reader(ReaderID, SSHKey)
  case stranger(SSHKey)
  case guest

  init(_ arguments: Arguments) throws(Failure) {
    let given = ["reader", "stranger", "guest"].filter { arguments.has($0) }
    guard given.count == 1 else { throw Self.refusal }
    if given == ["guest"] {
      self = .guest
      return
    }
    guard let key = SSHKey(type: "ssh", fingerprint: arguments["key"] ?? "") else { throw Self.refusal }
    guard given == ["reader"] else {
      self = .stranger(key)
      return
    }
    guard let number = Int64(arguments["reader"] ?? ""), number > 0 else { throw Self.refusal }
    self = .reader(ReaderID(number), key)
  }

  private static let refusal = Failure(
    .wrongUsage, "session is run by sshd, with --reader N --key FP, --stranger --key FP, or --guest")

  var key: SSHKey? {
    switch self {
    case .reader(_, let key), .stranger(let key): key
    case .guest: nil
    }
  }

  /// That it is sshd that runs this, and for the key that it has seen the proof of.
  func check(_ wire: Wire) throws(Failure) {
    guard wire.connection != nil else {
      throw Failure(.notAllowed, "this is no connection by ssh")
    }
    guard let key, let path = wire.authentication else { return }
    let proofs = ((try? TextFile.read(path)) ?? "").split(separator: "\n")
    let isProven = proofs.contains { line in
      let words = line.split(separator: " ", maxSplits: 1)
      guard words.count == 2, words[0] == "publickey" else { return false }
      return PublicKeyLine(String(words[1]))?.key.fingerprint == key.fingerprint
    }
    guard isProven else { throw Failure(.notAllowed, "the key of this connection is another one") }
  }
}
