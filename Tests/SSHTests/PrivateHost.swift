import TestSupport

/// A script run as root in a mount namespace of its own, where it can do to accounts and files what it likes. In it `plan`
/// is what setup-ssh and its check are given, `program` the paper's, `install` sets the host up and `check` looks at it.
enum PrivateHost {
  static func run(_ script: String) throws -> ProgramResult {
    let folder = BuiltProgram.packageRoot + "/Tests/SSHTests"
    let preparation = """
      set -eu
      . \(folder)/namespace.sh
      program=/srv/bin/broadsheet
      cp "$BUILT" $program
      plan="--store /srv/store/broadsheet.db --program $program --libexec /srv/libexec --etc /srv/paper --no-pam"
      write() { $program setup-ssh --quiet /srv/setup $plan "$@"; }
      install() { write "$@"; /srv/setup/install.sh > /dev/null; }
      check() { $program setup-ssh --check $plan "$@" || true; }

      """
    return try runProgram(
      "unshare", ["-m", "sh", "-c", preparation + script], environment: ["BUILT": try BuiltProgram.path()],
      timeout: .seconds(60))
  }
}
