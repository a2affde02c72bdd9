import TestSupport
import Testing

/// What `setup-ssh --check` says of a host on which one thing is not as it was set up.
@Suite(.enabled(if: SSHHost.isPossible, "needs root, unshare and sshd")) struct HostCheckTests {
  @Test(arguments: [
    ("chmod o+w /srv/paper/config", ["/srv/paper/config must be root's and written by nobody else"]),
    ("chmod g+w /srv/paper/sshd_config", ["/srv/paper/sshd_config must be root's"]),
    (
      "echo p > /srv/paper/policy.txt; chown paper /srv/paper/policy.txt",
      ["/srv/paper/policy.txt must be root's"]
    ),
    ("usermod --groups sudo guest", ["guest is in the group sudo as well", "gpasswd --delete guest sudo"]),
    ("usermod --groups shadow paper", ["paper is in the group shadow as well"]),
    ("usermod --gid users guest", ["guest must have the group broadsheet"]),
    ("usermod --shell /bin/bash broadsheet-keys", ["broadsheet-keys has the shell /bin/bash"]),
    (
      "echo 'date' > /etc/ssh/sshrc",
      ["sshd runs /etc/ssh/sshrc before every session", "take that file away"]
    ),
    (
      "sed -i '/PermitEmptyPasswords/d' /srv/paper/sshd_config",
      ["sshd has permitemptypasswords no for guest, where yes is needed"]
    ),
    (
      "sed -i '1a Subsystem sftp internal-sftp' /srv/paper/sshd_config",
      ["sshd has the subsystem sftp internal-sftp for paper", "for guest"]
    ),
    (
      "sed -i 's|--session [^ ]*|--session /bin/sh|' /srv/libexec/keys",
      ["/srv/libexec/keys has sshd run /bin/sh for a reader, where /srv/libexec/session is needed"]
    ),
    (
      "sed -i 's|broadsheet keys|broadsheet-keys|' /srv/libexec/keys",
      ["keys is not what this plan has written"]
    ),
    ("sed -i 's|exec |exec strace |' /srv/libexec/guest", ["/srv/libexec/guest starts something else than"]),
    ("sed -i 's|\"$@\"|--guest|' /srv/libexec/session", ["/srv/libexec/session starts something else than"]),
    ("chmod u+s $program", ["/srv/bin/broadsheet runs with the rights of its owner", "chmod ug-s"]),
    ("chmod g+s $program", ["/srv/bin/broadsheet runs with the rights of its owner or group"]),
    ("chmod o+w $program", ["/srv/bin/broadsheet must be root's and written by nobody else"]),
    (
      "mkdir -m 777 /srv/open; mv $program /srv/open/; ln -s /srv/open/broadsheet $program",
      ["/srv/open must be root's and written by nobody else (for /srv/bin/broadsheet)"]
    ),
  ])
  func whatIsNotAsItMustBeIsNamed(change: String, words: [String]) throws {
    let result = try PrivateHost.run("install --paper \"O'Neil's Post\"\n\(change)\ncheck")
    #expect(result.status == 0, "\(result)")
    for word in words { #expect(result.stdout.contains(word), "\(result)") }
    #expect(
      result.stdout.split(separator: "\n").count == words.filter { $0.hasPrefix("for ") }.count + 1,
      "\(result)")
  }
}
