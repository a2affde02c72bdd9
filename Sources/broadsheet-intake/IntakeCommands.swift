import Console

/// The commands of this program.
enum IntakeCommands {
  private static let facts = [
    OptionSpec("content-type", argument: "TYPE", help: "the media type that came with a single input"),
    OptionSpec("base-url", argument: "URL", help: "the address that a single input came from"),
    OptionSpec("content-language", argument: "TAG", help: "the language that came with a single input"),
    OptionSpec("from-list", argument: "FILE", help: "take the names of the inputs from FILE, one a line"),
  ]

  static let all = [subscribe, unsubscribe, fetch] + ofFiles

  private static let subscribe = CommandSpec(
    "subscribe", "URL…", summary: "follow feeds, or the feeds that pages name",
    options: [
      OptionSpec("section", "s", argument: "S", help: "file the stories in this section"),
      OptionSpec("all", "a", help: "all feeds of a page that names several"),
      OptionSpec("full-text", help: "fetch the pages of its stories as well, each time"),
    ] + FetchOptions.specs,
    examples: [
      "broadsheet subscribe https://example.org/",
      "broadsheet subscribe --section borders https://example.org/feed.xml",
    ],
    count: 1...Int.max)

  private static let unsubscribe = CommandSpec(
    "unsubscribe", "FEED…", summary: "follow feeds no longer; their stories stay",
    examples: ["broadsheet unsubscribe 3", "broadsheet unsubscribe https://example.org/feed.xml"],
    count: 1...Int.max)

  private static let fetch = CommandSpec(
    "fetch", "[FEED…]", summary: "fetch the feeds that are due, or those that are named",
    options: [
      OptionSpec("all", "a", help: "all feeds, due or not"),
      OptionSpec("full-text", help: "fetch the pages of stories that have only a teaser, in all feeds"),
      OptionSpec("no-comments", help: "leave out the comments on stories that are being discussed"),
      OptionSpec("delay", argument: "SECONDS", help: "between two pages of one host (1)"),
    ] + FetchOptions.specs,
    examples: ["broadsheet fetch", "broadsheet fetch --all --json", "broadsheet fetch 3"], count: 0...Int.max)

  private static let ofFiles = [
    CommandSpec(
      "import", "PATH…", summary: "take in saved pages, feeds and OPML files",
      options: [
        OptionSpec("section", "s", argument: "S", help: "the section of pages that name none")
      ] + facts,
      examples: [
        "broadsheet import ~/saved-pages feed.xml", "broadsheet import --section borders page.html",
      ],
      count: 0...Int.max),
    CommandSpec(
      "inspect", "PATH…", summary: "show what import would take from each input, without a store",
      options: [
        OptionSpec("explain", help: "say where each field of a page was read")
      ] + facts,
      examples: [
        "broadsheet inspect page.html", "broadsheet inspect --explain page.html",
        "broadsheet inspect --json feed.xml",
      ], count: 0...Int.max),
  ]
}
