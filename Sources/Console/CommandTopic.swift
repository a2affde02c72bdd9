/// The families of commands, in the order of the help.
package enum CommandTopic: CaseIterable, Sendable {
  case reader
  case headlines
  case files
  case feeds
  case discussion
  case comments
  case answers
  case people
  case store
  case settings
  case ssh

  package var summary: String {
    switch self {
    case .reader: "open the reader, as no command does"
    case .headlines: "what is in the paper, as text or JSON"
    case .files: "take in saved pages, feeds and OPML"
    case .feeds: "follow feeds, and fetch what is new"
    case .discussion: "see a discussion, post, report"
    case .comments: "change yours, like and put aside others'"
    case .answers: "what became of your comments and reports"
    case .people: "the moderators' desk, and who may come in"
    case .store: "take out, verify, copy and tidy the store"
    case .settings: "settings, keys, manuals, your shell"
    case .ssh: "a paper for many, over ssh"
    }
  }
}
