import TestSupport
import Testing

/// The script that setup-ssh writes, run on hosts that are not empty.
@Suite(.enabled(if: SSHHost.isPossible, "needs root, unshare and sshd")) struct InstallTests {
  private static let digest =
    "cat /etc/passwd /etc/shadow /etc/group /etc/gshadow | sha256sum; ls -lR /srv --ignore=setup"

  /// Made by hand, or by a system that has one of that name: its password, its shell and its groups stay its own.
  @Test(arguments: ["guest", "paper", "broadsheet-keys"])
  func anAccountOfAnothersMakingIsNotTouched(name: String) throws {
    let result = try PrivateHost.run(
      """
      useradd --no-create-home --shell /bin/bash --groups sudo \(name)
      echo '\(name):secret' | chpasswd
      write
      { \(Self.digest); } > /run/before
      ! /srv/setup/install.sh || exit 9
      { \(Self.digest); } > /run/after
      cmp /run/before /run/after
      """)
    #expect(result.status == 0, "\(result)")
    #expect(result.stderr.contains("There is an account \(name) that this script has not made"))
    #expect(result.stderr.contains("/bin/bash") && result.stderr.contains("sudo"))
    #expect(result.stderr.contains("so nothing on this host was changed"))
  }

  /// Neither is one that only looks like its own until one sees its groups.
  @Test func anAccountWithMoreGroupsIsNotTouched() throws {
    let result = try PrivateHost.run(
      """
      install
      usermod --groups sudo guest
      ! /srv/setup/install.sh
      """)
    #expect(result.status == 0 && result.stderr.contains("There is an account guest"), "\(result)")
  }

  @Test func whatItMadeItMakesAgain() throws {
    let result = try PrivateHost.run(
      """
      install
      { \(Self.digest); } > /run/before
      /srv/setup/install.sh > /dev/null
      { \(Self.digest); } > /run/after
      cut -d: -f1-4,6- /etc/passwd | grep paper
      check
      """)
    #expect(result.status == 0 && result.stdout.hasSuffix("This host is as it must be.\n"), "\(result)")
  }

  @Test func otherNamesStandBesideThoseThatAreTaken() throws {
    let result = try PrivateHost.run(
      """
      useradd --no-create-home --shell /bin/bash --groups sudo guest
      echo 'guest:secret' | chpasswd
      grep ^guest: /etc/passwd /etc/shadow > /run/before
      install --guest visitor --user gazette
      grep ^guest: /etc/passwd /etc/shadow | cmp - /run/before
      check --guest visitor --user gazette
      """)
    #expect(result.status == 0 && result.stdout == "This host is as it must be.\n", "\(result)")
  }
}
