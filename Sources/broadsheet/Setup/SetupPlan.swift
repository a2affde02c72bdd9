import Console
import NewsModel

/// A paper for many over ssh, as the operator wants it: names, places and numbers.
struct SetupPlan {
  var store = "/var/lib/broadsheet/broadsheet.db"
  /// The one that runs, where nothing is said.
  var program = IntakeProgram.ownFolder() + "/broadsheet"
  var libexec = "/usr/local/libexec/broadsheet"
  var etc = "/etc/broadsheet"
  var user = "paper"
  var guest = "guest"
  var keys = "broadsheet-keys"
  var group = "broadsheet"
  var port = 22
  var address: String?
  var paper: String?
  /// Whether sshd goes through PAM, which the systemd slices and pam_limits need.
  var usesPAM = true

  init(_ arguments: Arguments) throws(Failure) {
    store = try Self.path(arguments, "store", store)
    program = try Self.path(arguments, "program", program)
    libexec = try Self.path(arguments, "libexec", libexec)
    etc = try Self.path(arguments, "etc", etc)
    user = try Self.account(arguments, "user", user)
    guest = try Self.account(arguments, "guest", guest)
    guard Set([user, guest, keys]).count == 3 else {
      throw Failure(.wrongUsage, "--user and --guest take two names, and \(SafeText(line: keys)) is a third")
    }
    port = try arguments.integer("port", in: 1...65535, else: port)
    address = try Self.address(arguments)
    paper = arguments["paper"]
    guard paper?.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) != false else {
      throw Failure(.wrongUsage, "--paper takes one line without controls")
    }
    usesPAM = !arguments.has("no-pam")
  }

  /// The shells that an account of this plan may have, the one that it is made with first.
  func shells(of account: String) -> [String] {
    switch account {
    case user: ["/bin/sh", "/usr/bin/sh", libexec + "/session"]
    case guest: [libexec + "/guest"]
    default: ["/usr/sbin/nologin", "/sbin/nologin", "/bin/false", "/usr/bin/false"]
    }
  }

  /// What useradd takes for a name everywhere.
  private static func account(
    _ arguments: Arguments, _ option: String, _ fallback: String
  ) throws(Failure) -> String {
    let name = arguments[option] ?? fallback
    let isPlain = name.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
    }
    guard isPlain, (1...32).contains(name.utf8.count), name.first?.isLetter == true, name != "root" else {
      throw Failure(
        .wrongUsage,
        "--\(SafeText(line: option)) takes the name of an account, of a-z, 0-9 and -, not \(SafeText(line: name))"
      )
    }
    return name
  }

  /// Of the letters that an address or a host has: sshd reads it.
  private static func address(_ arguments: Arguments) throws(Failure) -> String? {
    guard let address = arguments["listen"] else { return nil }
    let isPlain = address.unicodeScalars.allSatisfy {
      $0.isASCII
        && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || "-.:[]%".unicodeScalars.contains($0))
    }
    guard isPlain, !address.isEmpty else {
      throw Failure(.wrongUsage, "--listen takes an address, not \(SafeText(line: address))")
    }
    return address
  }

  /// Into files that sshd and a shell read: no character that means something to either.
  private static func path(
    _ arguments: Arguments, _ option: String, _ fallback: String
  ) throws(Failure) -> String {
    let path = arguments[option] ?? fallback
    let isPlain =
      path.hasPrefix("/")
      && path.unicodeScalars.allSatisfy {
        $0.isASCII
          && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || "-._/".unicodeScalars.contains($0))
      }
    guard isPlain else {
      throw Failure(
        .wrongUsage,
        "--\(SafeText(line: option)) takes a whole path of letters, digits and -._/, not \(SafeText(line: path))"
      )
    }
    return path
  }
}
