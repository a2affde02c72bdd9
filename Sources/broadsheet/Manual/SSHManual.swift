import Console
import NewsModel

/// `broadsheet-ssh(7)`: a paper for many.
enum SSHManual {
  static var text: String {
    var page = Roff("broadsheet-ssh", section: 7, summary: "one paper for many readers over ssh")
    page.section("DESCRIPTION")
    page.prose(about)
    page.section("FROM NOTHING TO A PAPER")
    page.prose("As root:")
    page.example(steps)
    page.prose(afterwards)
    page.section("READERS")
    page.prose(readers)
    page.example(people)
    page.prose(roles)
    page.section("WHAT A READER TYPES")
    for (words, meaning) in typed { page.item(words, meaning) }
    page.section("SAFETY")
    page.prose(safety)
    page.section("COMMANDS OF THE HOST")
    for command in SessionCommands.specs {
      page.subsection(command.name)
      page.prose(Help.sentence(command.summary))
      for option in command.options { page.item(option.words, option.sentence) }
    }
    page.section("SEE ALSO")
    page.prose("broadsheet(1), broadsheet(5), sshd_config(5), systemd.resource-control(5)")
    return page.text
  }

  private static let about = """
    Readers come in with ssh paper@host; each is known by their key. sshd asks broadsheet keys about every key that is
    offered and runs broadsheet session for the one that is taken. ssh guest@host only reads.
    """

  private static let steps = [
    "apt install openssh-server", "broadsheet setup-ssh paper --paper 'The Border Post'", "less paper/*",
    "paper/install.sh", "broadsheet setup-ssh --check", "systemctl enable --now broadsheet-sshd",
  ]

  private static let afterwards = """
    setup-ssh writes files into a folder and changes nothing; install.sh makes the accounts and folders and puts the files
    in their places. It touches no account that it has not made: where the host has a paper or a guest already, --user and
    --guest give another name. The paper's sshd takes port 22 unless --port says otherwise. The store is
    /var/lib/broadsheet/broadsheet.db; fill it as the account paper, and fetch by the timer broadsheet-fetch.timer.
    """

  private static let readers = """
    A stranger's key chooses a name at the first visit. Whether it may is the operator's setting: open, by invitation, or
    by approval.
    """

  private static let roles = """
    The roles are \(Reader.Role.allCases.map(\.rawValue).joined(separator: ", ")). Everybody begins as a reader. Member is a word
    beside a name, and no more than a reader may. Staff write for the paper: their comments say so and are not held, and
    their reports weigh more. Moderators have the desk; an admin also says who comes in, who has which role, and what the
    rules are.
    """

  private static let people = [
    "broadsheet readers policy open|invitation|approval", "broadsheet readers invite --uses 10 --days 7",
    "broadsheet readers requests", "broadsheet readers approve NAME", "broadsheet readers add NAME",
    "broadsheet readers key NAME FILE", "broadsheet readers revoke NAME FINGERPRINT",
    "broadsheet readers role NAME moderator",
  ]

  private static let typed = [
    ("ssh paper@host", "The reader."), ("ssh -t paper@host moderate", "The desk, for moderators."),
    ("ssh -t paper@host ascii", "The reader, drawn with ASCII only."),
    ("ssh -t paper@host de", "The reader in German; fr is French, and both go with the other words."),
    (
      "ssh -t paper@host linear",
      "The reader in lines of words, for screen readers and braille; with moderate the desk."
    ),
    (
      "ssh paper@host " + SpokenRequest.Verb.allCases.map(\.rawValue).joined(separator: "|"),
      "Answers in lines, without a terminal; export-me is all that the paper keeps of you."
    ),
    (":link", "In the reader: a code that makes another key yours, once, within ten minutes."),
    (":keys, :revoke NUMBER", "In the reader: your keys; take one back."),
  ]

  private static let safety = """
    What runs for a reader has a clean environment, resource limits, no privileges to gain, and a filter: it opens its
    store and nothing else, starts no program, opens no socket and reaches no other process. There is no editor, pager,
    browser, shell or file name in such a session. It ends after 30 minutes without a key; a reader has at most three.
    """
}
