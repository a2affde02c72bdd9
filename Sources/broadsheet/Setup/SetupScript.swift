/// What has to be done as root, as a script that can be read and run.
struct SetupScript {
  let plan: SetupPlan

  private var folder: String {
    plan.store.lastIndex(of: "/").map { String(plan.store[..<$0]) } ?? "/"
  }

  var text: String {
    """
    #!/bin/sh
    # Makes this host a paper's: accounts, folders, files, host key. Running it again changes nothing.
    set -eu
    cd "$(dirname "$0")"
    [ "$(id -u)" = 0 ] || { echo "this has to be run as root" >&2; exit 1; }
    [ -x /usr/sbin/sshd ] || { echo "there is no sshd: apt install openssh-server" >&2; exit 1; }
    [ -x \(plan.program) ] || { echo "there is no \(plan.program): make install, or say --program" >&2; exit 1; }

    # What an account of another's making may do, and what is its, is nobody's to change here: nothing is touched then.
    # One that this script made has the home, the group and a shell that it gives, and no group besides.
    own() { # name option shell...
      name=$1 option=$2
      entry=$(getent passwd "$name") || return 0
      shift 2
      home=$(echo "$entry" | cut -d: -f6) shell=$(echo "$entry" | cut -d: -f7) groups=$(id -Gn "$name")
      for wanted; do
        [ "$home:$groups:$shell" != "\(plan.libexec):\(plan.group):$wanted" ] || return 0
      done
      echo "There is an account $name that this script has not made (its home is $home, its shell $shell, its groups are" \
        "$groups; they would be \(plan.libexec), $1 and \(plan.group)), so nothing on this host was changed." >&2
      echo "What to do: ${option:+write the files anew with $option NAME, or }take $name away, if nobody needs it (userdel)." >&2
      exit 1
    }
    own \(plan.user) --user \(plan.shells(of: plan.user).joined(separator: " "))
    own \(plan.guest) --guest \(plan.shells(of: plan.guest).joined(separator: " "))
    own \(plan.keys) "" \(plan.shells(of: plan.keys).joined(separator: " "))

    install -d -o root -g root -m 755 \(plan.libexec) \(plan.etc)
    install -o root -g root -m 755 keys session guest operate \(plan.libexec)/

    getent group \(plan.group) >/dev/null || groupadd --system \(plan.group)
    account() { # name shell
      getent passwd "$1" >/dev/null ||
        useradd --system --no-create-home --home-dir \(plan.libexec) --gid \(plan.group) --shell "$2" "$1"
    }
    account \(plan.user) \(plan.shells(of: plan.user)[0])
    account \(plan.guest) \(plan.shells(of: plan.guest)[0])
    account \(plan.keys) \(plan.shells(of: plan.keys)[0])
    # No password, and not locked either: sshd without PAM refuses what is locked.
    usermod --password '*' \(plan.user)
    # An empty one: whoever says `guest` is in, and finds only the paper. No other service may accept it.
    passwd --delete \(plan.guest) >/dev/null

    install -o root -g root -m 644 sshd_config \(plan.etc)/
    [ -e \(plan.etc)/config ] || install -o root -g root -m 644 config \(plan.etc)/
    [ -e \(plan.etc)/ssh_host_ed25519_key ] ||
      ssh-keygen -q -t ed25519 -N '' -f \(plan.etc)/ssh_host_ed25519_key

    # Written by \(plan.user), read by the others of its group.
    install -d -o \(plan.user) -g \(plan.group) -m 2750 \(folder)
    if [ ! -e \(plan.store) ]; then
      \(plan.libexec)/operate readers policy open
    fi
    : >> \(plan.store)-sessions
    chown \(plan.user):\(plan.group) \(plan.store) \(plan.store)-*
    chmod 640 \(plan.store) \(plan.store)-*
    chmod 660 \(plan.store)-sessions

    # Where no sshd has run since the host came up, there is none yet.
    install -d -o root -g root -m 755 /run/sshd
    if [ -d /run/systemd/system ]; then
      install -o root -g root -m 644 broadsheet-sshd.service broadsheet.slice /etc/systemd/system/
      install -D -o root -g root -m 644 fetch.conf /etc/systemd/system/broadsheet-fetch.service.d/paper.conf
      # With PAM a session leaves the server's slice for that of its account.
      for account in \(plan.user) \(plan.guest); do
        install -D -o root -g root -m 644 broadsheet.slice \\
          "/etc/systemd/system/user-$(id -u "$account").slice.d/broadsheet.conf"
      done
      systemctl daemon-reload
      echo "Start it with: systemctl enable --now broadsheet-sshd broadsheet-fetch.timer"
    else
      echo "Start it with: /usr/sbin/sshd -f \(plan.etc)/sshd_config"
    fi
    [ ! -d /etc/security/limits.d ] || install -o root -g root -m 644 limits.conf /etc/security/limits.d/broadsheet.conf

    """
  }
}
