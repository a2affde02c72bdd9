/// The files of a set-up, by name, with their modes. They are written for an operator to read first.
struct SetupFiles {
  let plan: SetupPlan

  struct File {
    var name: String
    var mode: UInt32
    var text: String
  }

  var all: [File] {
    [
      File(name: "sshd_config", mode: 0o644, text: configuration),
      File(name: "keys", mode: 0o755, text: keysWrapper),
      File(name: "session", mode: 0o755, text: sessionWrapper("\"$@\"")),
      File(name: "guest", mode: 0o755, text: sessionWrapper("--guest")),
      File(name: "operate", mode: 0o755, text: operateWrapper),
      File(name: "broadsheet-sshd.service", mode: 0o644, text: service),
      File(name: "fetch.conf", mode: 0o644, text: fetching),
      File(name: "broadsheet.slice", mode: 0o644, text: slice),
      File(name: "limits.conf", mode: 0o644, text: limits),
      File(name: "config", mode: 0o644, text: settings),
      File(name: "install.sh", mode: 0o755, text: SetupScript(plan: plan).text),
      File(name: "README", mode: 0o644, text: readme),
    ]
  }

  /// One door for every key, another for those without; nothing is inherited from the host's own sshd.
  var configuration: String {
    """
    # Written by `broadsheet setup-ssh`. A second sshd, for the paper alone: the host's own keeps its file and
    # its port. Check it with: sshd -t -f \(plan.etc)/sshd_config
    Port \(plan.port)
    \(plan.address.map { "ListenAddress \($0)" } ?? "#ListenAddress 0.0.0.0")
    HostKey \(plan.etc)/ssh_host_ed25519_key
    PidFile /run/broadsheet-sshd.pid
    UsePAM \(plan.usesPAM ? "yes" : "no")
    StrictModes yes
    PermitRootLogin no
    AllowUsers \(plan.user) \(plan.guest)
    AuthorizedKeysFile none
    PasswordAuthentication no
    KbdInteractiveAuthentication no
    HostbasedAuthentication no
    PermitUserEnvironment no
    # A name that nobody sends: without a line here the host's own would hold.
    AcceptEnv BROADSHEET_NOTHING
    PrintMotd no
    PrintLastLog no
    LoginGraceTime 20
    MaxStartups 20:30:100
    PerSourceMaxStartups 6
    PerSourceNetBlockSize 32:64
    # From OpenSSH 9.8 on:
    #PerSourcePenalties authfail:5s noauth:5s max:10m
    LogLevel INFO

    Match User \(plan.user)
        AuthenticationMethods publickey
        AuthorizedKeysCommand \(plan.libexec)/keys %u %t %k %f
        AuthorizedKeysCommandUser \(plan.keys)
        ExposeAuthInfo yes
        MaxAuthTries 10
    Match User \(plan.guest)
        PasswordAuthentication yes
        PermitEmptyPasswords yes
        AuthenticationMethods none
        PubkeyAuthentication no
        ForceCommand exec \(plan.libexec)/guest
    Match all
        DisableForwarding yes
        AllowTcpForwarding no
        AllowStreamLocalForwarding no
        AllowAgentForwarding no
        X11Forwarding no
        PermitTunnel no
        PermitUserRC no
        GatewayPorts no
        MaxSessions 1
        SetEnv LANG=C.UTF-8 LC_ALL=C.UTF-8
        ClientAliveInterval 30
        ClientAliveCountMax 4
        ChannelTimeout session=13h
        UnusedConnectionTimeout 30s

    """
  }

  var keysWrapper: String {
    """
    #!/bin/sh
    # AuthorizedKeysCommand: account, type, key and fingerprint, as sshd gives them. Owned by root, as every folder
    # above it, and written by nobody else; or sshd refuses it.
    [ "$1" = \(plan.user) ] || exit 0
    exec \(plan.program) keys --store \(plan.store) --session \(plan.libexec)/session \\
      --type "$2" --blob "$3" --fp "$4"

    """
  }

  /// The guest's is also that account's shell, and takes no words.
  func sessionWrapper(_ words: String) -> String {
    let paper = plan.paper.map { " --paper \(Self.quoted($0))" } ?? ""
    return """
      #!/bin/sh
      # What sshd runs for whoever has come in.
      exec \(plan.program) session --store \(plan.store)\(paper) --config \(plan.etc)/config \\
        --policy \(plan.etc)/policy.txt \(words)

      """
  }

  /// As one word of a shell, whatever is in it: in single quotes only the quote itself means something.
  private static func quoted(_ word: String) -> String {
    "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }

  var operateWrapper: String {
    """
    #!/bin/sh
    # A command of the paper's operator, as the account that owns the store: operate readers list
    # What is imported has to be where \(plan.user) can read it.
    exec setpriv --reuid=\(plan.user) --regid=\(plan.group) --clear-groups \\
      env HOME=/nonexistent \(plan.program) --store \(plan.store) "$@"

    """
  }

  /// For the units that come with the program: /etc/systemd/system/broadsheet-fetch.service.d/paper.conf.
  var fetching: String {
    """
    # The feeds of the paper are fetched by the account that owns its store.
    [Service]
    User=\(plan.user)
    Group=\(plan.group)
    Environment=HOME=/nonexistent BROADSHEET_STORE=\(plan.store)

    """
  }

  var service: String {
    """
    [Unit]
    Description=A newspaper over ssh
    After=network.target

    [Service]
    Slice=broadsheet.slice
    ExecStartPre=/usr/sbin/sshd -t -f \(plan.etc)/sshd_config
    ExecStart=/usr/sbin/sshd -D -f \(plan.etc)/sshd_config
    ExecReload=/bin/kill -HUP $MAINPID
    RuntimeDirectory=sshd
    RuntimeDirectoryPreserve=yes
    Restart=on-failure
    KillMode=mixed

    [Install]
    WantedBy=multi-user.target

    """
  }

  var slice: String {
    """
    # Everything that readers can take of this machine, together.
    [Slice]
    MemoryHigh=2G
    MemoryMax=3G
    TasksMax=4096
    CPUWeight=50

    """
  }

  var limits: String {
    """
    # /etc/security/limits.d/broadsheet.conf
    \(plan.user) hard maxlogins 500
    \(plan.guest) hard maxlogins 50
    \(plan.user) hard core 0
    \(plan.guest) hard core 0

    """
  }

  /// The paper's own, which is never written over.
  var settings: String {
    """
    # What every reader of the paper begins with, one wish a line: man 5 broadsheet. A session that begins reads it anew.
    #set theme newsprint
    #set notice The paper needs your help: see our page
    #set hyphenate yes

    """
  }

  var readme: String {
    """
    Written by `broadsheet setup-ssh`, to be looked at before it is installed. Nothing on this host has changed.

    install.sh says, command by command, what belongs where; run it as root, or do the same by hand.
    Then: broadsheet setup-ssh --check (as root, with the options that were given to write this).

      \(plan.user)            comes in with any key: a reader's, or a stranger's who chooses a name
      \(plan.guest)            comes in without a key, and only reads
      \(plan.keys)  runs the key command, and may only read the store

    \(plan.libexec)/operate runs a command on the paper's store as its owner: operate import PATH…, operate readers list.

    """
  }
}
