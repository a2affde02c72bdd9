import Console
import Glibc
import NewsModel

/// What sshd says of a session by its environment. The environment is emptied as it is read: what a client can put
/// there reaches neither ncurses nor the C library.
struct Wire {
  let terminal: String
  let connection: String?
  let authentication: String?
  let request: String?

  /// Takes it over, and leaves a clean environment behind.
  static func take() -> Wire {
    let wire = Wire(
      terminal: terminal(StoreLocation.variable("TERM") ?? ""), connection: variable("SSH_CONNECTION"),
      authentication: variable("SSH_USER_AUTH"), request: variable("SSH_ORIGINAL_COMMAND"))
    clearenv()
    for (name, value) in [
      ("PATH", "/usr/bin:/bin"), ("HOME", "/nonexistent"), ("LANG", "C.UTF-8"), ("TERM", wire.terminal),
    ] {
      setenv(name, value, 1)
    }
    return wire
  }

  private static func variable(_ name: String) -> String? {
    StoreLocation.variable(name).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Where the connection comes from; nil where sshd has not said it as it does.
  var network: NetworkName? {
    guard let address = connection?.split(separator: " ").first.map(String.init) else { return nil }
    for (family, count) in [(AF_INET, 4), (AF_INET6, 16)] {
      var bytes = [UInt8](repeating: 0, count: 16)
      if inet_pton(family, address, &bytes) == 1 { return NetworkName(Array(bytes.prefix(count))) }
    }
    return nil
  }

  /// A name of a terminal as the descriptions have them, never a path; xterm's for anything else.
  static func terminal(_ name: String) -> String {
    let bytes = Array(name.utf8)
    let isSound =
      (1...64).contains(bytes.count) && isAlphanumeric(bytes[0])
      && bytes.allSatisfy { isAlphanumeric($0) || [0x2E, 0x5F, 0x2B, 0x2D].contains($0) }
    return isSound && isDescribed(name) ? name : "xterm-256color"
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// Whether this machine describes it, in the places where only root writes.
  private static func isDescribed(_ name: String) -> Bool {
    guard let first = name.utf8.first else { return false }
    let places = [String(UnicodeScalar(first)), String(first, radix: 16)]
    return ["/etc/terminfo", "/lib/terminfo", "/usr/lib/terminfo", "/usr/share/terminfo"].contains { folder in
      places.contains { access("\(folder)/\($0)/\(name)", R_OK) == 0 }
    }
  }
}
