import Console
import Glibc
import NewsModel

/// `broadsheet setup-ssh`: writes what a paper over ssh needs into a folder to look at; `--check` looks at this host.
struct SetupCommand {
  let arguments: Arguments

  static let spec = CommandSpec(
    "setup-ssh", "[DIR]", topic: .ssh,
    summary: "write the files of a paper over ssh into a folder; or check this host",
    options: [
      OptionSpec("check", help: "say what on this host is not as it must be"),
      OptionSpec("port", argument: "N", help: "where the paper's sshd listens (22)"),
      OptionSpec("listen", argument: "ADDRESS", help: "on this address only"),
      OptionSpec("user", argument: "NAME", help: "the account that readers come in by (paper)"),
      OptionSpec("guest", argument: "NAME", help: "the account of guests (guest)"),
      OptionSpec("paper", argument: "NAME", help: "the name of the paper, for its masthead"),
      OptionSpec(
        "program", argument: "PATH", kind: .file, help: "where broadsheet is (where this one is)"),
      OptionSpec(
        "libexec", argument: "PATH", kind: .file,
        help: "where sshd's commands go (/usr/local/libexec/broadsheet)"),
      OptionSpec(
        "etc", argument: "PATH", kind: .file, help: "where the configuration goes (/etc/broadsheet)"),
      OptionSpec("no-pam", help: "an sshd without PAM: no slices for each account, no pam_limits"),
    ],
    examples: ["broadsheet setup-ssh paper --paper 'The Border Post'", "broadsheet setup-ssh --check"],
    count: 0...1, kind: .file)

  func run() throws(Failure) -> ExitStatus {
    let plan = try SetupPlan(arguments)
    if arguments.has("check") { return check(plan) }
    guard let folder = arguments.operands.first else {
      throw Failure(.wrongUsage, "name the folder to write into: broadsheet setup-ssh DIR")
    }
    guard mkdir(folder, 0o755) == 0 || errno == EEXIST else { throw Self.failure(folder) }
    for file in SetupFiles(plan: plan).all { try write(file, into: folder) }
    if !arguments.has("quiet") {
      var output = Output.standard
      output.line(
        "Written: read \(SafeText(line: folder))/README, then run \(SafeText(line: folder))/install.sh as root."
      )
    }
    return .done
  }

  private func write(_ file: SetupFiles.File, into folder: String) throws(Failure) {
    let path = folder + "/" + file.name
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, file.mode)
    guard descriptor >= 0 else { throw Self.failure(path) }
    fchmod(descriptor, file.mode)
    var output = Output(descriptor: descriptor)
    output.write(Array(file.text.utf8))
    output.flush()
    close(descriptor)
  }

  private static func failure(_ path: String) -> Failure {
    Failure(.someFailed, "\(SafeText(line: path)): \(SafeText(line: String(cString: strerror(errno))))")
  }

  private func check(_ plan: SetupPlan) -> ExitStatus {
    let faults = SetupCheck(plan: plan).faults()
    var output = Output.standard
    for fault in faults { output.line(fault) }
    if faults.isEmpty, !arguments.has("quiet") { output.line("This host is as it must be.") }
    return faults.isEmpty ? .done : .someFailed
  }
}
