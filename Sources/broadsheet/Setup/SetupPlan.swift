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
    port = try arguments.integer("port", in: 1...65535, else: port)
    address = arguments["listen"]
    paper = arguments["paper"]
    usesPAM = !arguments.has("no-pam")
    let names = [address ?? "", paper ?? ""]
    guard names.allSatisfy({ $0.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F } }) else {
      throw Failure(.wrongUsage, "--listen and --paper take one line without controls")
    }
    if let address, address.contains(" ") { throw Failure(.wrongUsage, "--listen takes an address") }
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
