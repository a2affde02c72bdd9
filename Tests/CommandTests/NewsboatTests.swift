import TestSupport
import Testing

/// What somebody brings along who has read with newsboat until now.
@Suite struct NewsboatTests {
  /// As newsboat 2.21 makes it.
  private static let schema = """
    create table rss_feed (rssurl varchar(1024) primary key not null, url varchar(1024) not null,
      title varchar(1024) not null, lastmodified integer(11) not null default 0,
      is_rtl integer(1) not null default 0, etag varchar(128) not null default "");
    create table rss_item (id integer primary key autoincrement not null, guid varchar(64) not null,
      title varchar(1024) not null, author varchar(1024) not null, url varchar(1024) not null,
      feedurl varchar(1024) not null, pubDate integer not null, content varchar(65535) not null,
      unread integer(1) not null, enclosure_url varchar(1024), enclosure_type varchar(1024),
      enqueued integer(1) not null default 0, flags varchar(52), deleted integer(1) not null default 0,
      base varchar(128) not null default "");
    insert into rss_feed (rssurl, url, title) values ('https://gazette.example/feed', 'https://gazette.example/', 'The Gazette');

    """

  private static func item(
    _ number: Int, _ title: String, unread: Int, flags: String = "null", deleted: Int = 0
  ) -> String {
    """
    insert into rss_item (guid, title, author, url, feedurl, pubDate, content, unread, flags, deleted) values
      ('g\(number)', '\(title)', 'Anna Field', 'https://gazette.example/\(number)', 'https://gazette.example/feed',
       \(1_794_225_600 + number * 60), '<p>Text of <b>\(title)</b>.</p><script>no()</script>', \(unread), \(flags), \(deleted));

    """
  }

  private func cache(_ paper: Paper, _ items: String, in name: String = "cache.db") throws -> String {
    let path = paper.folder.file(name)
    let made = try runProgram("sqlite3", [path, Self.schema + items])
    #expect(made.status == 0, "\(made)")
    return path
  }

  @Test func storiesAndMarksComeAlongOnce() throws {
    let paper = try Paper.sample()
    let before = try paper.objects("articles", "--limit", "100").count
    let path = try cache(
      paper,
      Self.item(1, "Read and kept", unread: 0, flags: "'a'") + Self.item(2, "Not read yet", unread: 1)
        + Self.item(3, "Thrown away", unread: 1, deleted: 1))
    for round in 1...2 {
      let told = try #require(try paper.objects("import", path).last)
      #expect(
        told.number("read") == (round == 1 ? 1 : nil) && told.number("starred") == (round == 1 ? 1 : nil))
      #expect(told.number("inserted") == (round == 1 ? 2 : 0))
    }
    let stories = try paper.objects("articles", "--limit", "100")
    #expect(stories.count == before + 2)
    let read = try #require(stories.first { $0.text("title") == "Read and kept" })
    let unread = try paper.objects("articles", "--limit", "100", "--unread")
    #expect(unread.contains { $0.text("title") == "Not read yet" })
    #expect(!unread.contains { $0.text("title") == "Read and kept" })
    #expect(
      try paper.objects("articles", "--starred").map { $0.text("title") } == ["Read and kept"])
    let id = String(try #require(read.number("id")))
    let text = try paper.lines("article", id).joined(separator: "\n")
    #expect(text.contains("Text of Read and kept.") && !text.contains("no()") && text.contains("Anna Field"))
    #expect(try paper.check().status == 0)
  }

  @Test func whatTheReaderHasDoneSinceStaysAndWhatNewsboatHasDoneSinceIsTaken() throws {
    let paper = try Paper.sample()
    let path = try cache(
      paper,
      Self.item(1, "Both", unread: 0, flags: "'a'") + Self.item(2, "There", unread: 1)
        + Self.item(3, "Here", unread: 0, flags: "'a'"))
    try paper.lines("import", path)
    let stories = try paper.objects("articles", "--limit", "100")
    let ids = try ["Both", "There", "Here"].map { title in
      String(try #require(stories.first { $0.text("title") == title }?.number("id")))
    }
    try paper.lines("mark", "unread", ids[0])
    try paper.lines("mark", "unstarred", ids[2])
    let made = try runProgram(
      "sqlite3", [path, "update rss_item set unread = 0, flags = 'x' where guid = 'g2'"])
    #expect(made.status == 0)
    let told = try #require(try paper.objects("import", path).last)
    #expect(told.number("read") == 1 && told.number("starred") == 1)
    let unread = try paper.objects("articles", "--limit", "100", "--unread").map { $0.text("title") }
    #expect(unread.contains("Both") && !unread.contains("There") && !unread.contains("Here"))
    #expect(
      Set(try paper.objects("articles", "--starred").map { $0.text("title") }) == ["Both", "There"])
    #expect(try paper.check().status == 0)
  }

  @Test func aTitleOfTheReadersOwnHoldsWhateverIsKnownOfTheFeed() throws {
    let paper = try Paper.sample()
    let path = try cache(paper, Self.item(1, "One", unread: 1))
    let urls = try paper.folder.write("urls", "https://gazette.example/feed news \"~My Title\"\n")
    try paper.lines("import", path)
    try paper.lines("import", urls)
    let titles = { try paper.objects("feeds").map { $0.text("title") } }
    #expect(try titles().contains("My Title") && !titles().contains("The Gazette"))
    // What the feed says of itself later changes nothing.
    try paper.lines("import", try cache(paper, Self.item(2, "Two", unread: 1), in: "again.db"))
    #expect(try titles().contains("My Title"))
    try paper.folder.write("urls", "https://gazette.example/feed news \"~Another\"\n")
    let told = try #require(try paper.objects("import", urls).last)
    #expect(try told.number("subscriptions") == 0 && titles().contains("Another"))
  }

  @Test func theConfigurationIsPrintedAsOurs() throws {
    let paper = try Paper.sample()
    let path = try paper.folder.write("config", "bind-key j down\nbrowser \"w3m %u\"\nreload-time 60\n")
    let told = try paper.run("import", path)
    #expect(told.status == 0 && told.stdout.contains("bind j down\n"), "\(told)")
    let ours = try paper.folder.write("ours", told.stdout)
    #expect(try paper.run("config", "check", "--config", ours).status == 0)
  }

  /// A table that is none would run what its maker wrote.
  @Test(arguments: [
    "create view rss_item as select 1; create view rss_feed as select 2", "create table rss_item (a)", "",
  ])
  func anotherDatabaseIsNamed(_ schema: String) throws {
    let paper = try Paper.sample()
    let path = paper.folder.file("cache.db")
    _ = try runProgram("sqlite3", [path, schema.isEmpty ? "create table t (a)" : schema])
    let told = try paper.run("import", path)
    #expect(told.status == 1 && told.stderr.contains("cache.db"), "\(told)")
    #expect(try paper.check().status == 0)
  }
}
