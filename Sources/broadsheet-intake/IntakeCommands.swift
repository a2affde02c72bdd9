import Console

/// The commands of this program.
enum IntakeCommands {
  private static let facts = [
    OptionSpec("content-type", argument: "TYPE", help: "the media type that came with a single input"),
    OptionSpec("base-url", argument: "URL", help: "the address that a single input came from"),
    OptionSpec("content-language", argument: "TAG", help: "the language that came with a single input"),
    OptionSpec("from-list", argument: "FILE", help: "take the names of the inputs from FILE, one a line"),
  ]

  static let all = [
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
      options: facts,
      examples: ["broadsheet inspect page.html", "broadsheet inspect --json feed.xml"], count: 0...Int.max),
  ]
}
