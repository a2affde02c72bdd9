/// The commands that take foreign bytes in. They are another program's, and stand here so that both know them.
package enum IntakeSpecs {
  package static let all = [importing, inspect, subscribe, unsubscribe, fetch]

  package static let importing = CommandSpec(
    "import", "PATH…", topic: .files,
    summary: "take in pages, feeds, OPML, newsboat's files; folders are walked",
    options: [
      OptionSpec(
        "section", "s", argument: "S", kind: .section, help: "the section of pages that name none")
    ] + facts,
    examples: [
      "broadsheet import ~/saved-pages feed.xml", "broadsheet import --section borders page.html",
      "broadsheet import ~/.newsboat/urls ~/.newsboat/cache.db",
    ],
    count: 0...Int.max, kind: .file)

  package static let inspect = CommandSpec(
    "inspect", "PATH…", topic: .files,
    summary: "show what import would take from each input, without a store",
    options: [OptionSpec("explain", help: "say where each field of a page was read")] + facts,
    examples: [
      "broadsheet inspect page.html", "broadsheet inspect --explain page.html",
      "broadsheet inspect --json feed.xml",
    ], count: 0...Int.max, kind: .file)

  package static let subscribe = CommandSpec(
    "subscribe", "URL…", topic: .feeds, summary: "follow feeds, or the feeds that pages name",
    options: [
      OptionSpec("section", "s", argument: "S", kind: .section, help: "file the stories in this section"),
      OptionSpec("all", "a", help: "all feeds of a page that names several"),
      OptionSpec("full-text", help: "fetch the pages of its stories as well, each time"),
    ] + network,
    examples: [
      "broadsheet subscribe https://example.org/",
      "broadsheet subscribe --section borders https://example.org/feed.xml",
    ],
    count: 1...Int.max)

  package static let unsubscribe = CommandSpec(
    "unsubscribe", "FEED…", topic: .feeds, summary: "follow feeds no longer; their stories stay",
    examples: ["broadsheet unsubscribe 3", "broadsheet unsubscribe https://example.org/feed.xml"],
    count: 1...Int.max)

  package static let fetch = CommandSpec(
    "fetch", "[FEED…]", topic: .feeds, summary: "fetch the feeds that are due, or those that are named",
    options: [
      OptionSpec("all", "a", help: "all feeds, due or not"),
      OptionSpec(
        "section", "s", argument: "S", kind: .section,
        help: "only the feeds whose stories are in this section"),
      OptionSpec("full-text", help: "fetch the pages of stories that have only a teaser"),
      OptionSpec("pictures", help: "fetch the lead pictures that stories name"),
      OptionSpec("no-comments", help: "leave out the comments on stories that are being discussed"),
      OptionSpec("delay", argument: "SECONDS", help: "between two pages of one host (1)"),
      OptionSpec("summary", help: "with --json, a last line that sums up"),
    ] + network,
    examples: [
      "broadsheet fetch", "broadsheet fetch --section borders", "broadsheet fetch --all --json",
      "broadsheet fetch 3",
    ],
    count: 0...Int.max)

  private static let facts = [
    OptionSpec("content-type", argument: "TYPE", help: "the media type that came with a single input"),
    OptionSpec("base-url", argument: "URL", help: "the address that a single input came from"),
    OptionSpec("content-language", argument: "TAG", help: "the language that came with it"),
    OptionSpec(
      "from-list", argument: "FILE", kind: .file, help: "take the inputs' names from FILE, one a line"),
  ]

  private static let network = [
    OptionSpec(
      "allow", argument: "WHAT", kind: .choice(["loopback", "private", "any-port"]),
      help: "loopback, private, any-port, 10.1.0.0/16 too (BROADSHEET_FETCH_ALLOW)"),
    OptionSpec("timeout", argument: "SECONDS", help: "give up on a server after this time (90)"),
  ]
}
