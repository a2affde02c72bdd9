import NewsModel
import Testing

@testable import NewsImport

@Suite struct PageDateTests {
  private static let prose =
    "<p>The bridge over the river was closed on Monday, and nobody in the town could say when it would open. "
    + "The mayor, who had crossed it on foot the night before, said that she was sorry for the bakers.</p>"

  private func read(
    _ line: String, head: String = "", foot: String = "", latest: String? = nil, url: String? = nil
  ) throws -> ParsedPage {
    let html =
      "<!doctype html><html lang=en><head><title>Bridge closed</title>\(head)</head><body><article>"
      + "<h1>Bridge closed</h1>\(line)\(Self.prose)\(Self.prose)\(foot)</article></body></html>"
    var facts = DocumentFacts(baseURL: url)
    facts.latest = latest.flatMap { Timestamp(rfc3339: $0) }
    return try PageImporter.read(Array(html.utf8), facts: facts)
  }

  private func day(_ time: Timestamp?) -> String? { time.map { String($0.rfc3339.prefix(10)) } }

  @Test(arguments: [
    ("Veröffentlicht am 9. November 2021", "2021-11-09"), ("Publié le 9 novembre 2021 à 10h30", "2021-11-09"),
    ("Publicado el 9 de noviembre de 2021", "2021-11-09"), ("Опубликовано: 9 ноября 2021", "2021-11-09"),
    ("Opublikowano 9 listopada 2021", "2021-11-09"), ("公開日：2021年11月9日", "2021-11-09"),
    ("9 نوفمبر 2021", "2021-11-09"), ("9 בנובמבר 2021", "2021-11-09"), ("Thứ ba, 9/11/2021", "2021-11-09"),
    ("9 Kasım 2021", "2021-11-09"), ("November 9, 2021 | 5 min read", "2021-11-09"),
  ])
  func printedDatesAreReadInManyLanguages(_ line: String, _ expected: String) throws {
    let found = try read("<div>\(line)</div>").published
    #expect(day(found) == expected)
  }

  @Test(arguments: [
    ("LAST UPDATE | Nov 10th 2021, 10:27 AM", "2021-11-10"),
    ("Zuletzt aktualisiert: 10.11.2021", "2021-11-10"),
    ("Dernière mise à jour : 10 novembre 2021", "2021-11-10"), ("Обновлено 10 ноября 2021", "2021-11-10"),
  ])
  func printedUpdatesAreReadInManyLanguages(_ line: String, _ expected: String) throws {
    let page = try read("<div>9 November 2021</div><div>\(line)</div>")
    #expect(day(page.published) == "2021-11-09")
    #expect(day(page.updated) == expected)
  }

  @Test func aDayBeyondTheClockIsNone() throws {
    let line = "<div>Published 5 December 2060</div><div>9 November 2021</div>"
    let page = try read(line, latest: "2026-11-10T00:00:00Z")
    #expect(day(page.published) == "2021-11-09")
  }

  @Test func aDayBeforeTheWebIsNone() throws {
    #expect(try read("<div>Published 5 December 1974</div>").published == nil)
  }

  @Test(arguments: [
    "https://town.example/2021/11/09/bridge", "https://town.example/2021/nov/09/bridge",
    "https://town.example/2021-11-09-bridge.html", "https://town.example/news/20211109/bridge",
    "https://town.example/2021/1109/bridge", "https://town.example/bridge-2021-11-09",
  ])
  func theAddressHasADay(_ url: String) throws {
    let found = try read("", url: url).published
    #expect(day(found) == "2021-11-09")
  }

  @Test func numbersOfAnAddressAreNoDay() throws {
    #expect(try read("", url: "https://town.example/2021/13/45/20219999").published == nil)
  }

  @Test func whatIsSaidBelowTheTextOfItsFirstDayIsBelieved() throws {
    let head = "<meta property=article:published_time content=2022-09-30T11:07:00Z>"
    let foot =
      "<p>This article was originally published on 26 Sep 2019 at 4:12pm but has been updated since.</p>"
    let found = try read("", head: head, foot: foot).published
    #expect(day(found) == "2019-09-26")
  }

  @Test func theTimeOfAnotherClaimMakesADayExact() throws {
    let head = """
      <script type="application/ld+json">{"@graph":[
      {"@type":"NewsArticle","headline":"Bridge closed","datePublished":"2021-11-09"},
      {"@type":"WebPage","datePublished":"2021-11-09T10:27:00+01:00"}]}</script>
      """
    #expect(try read("", head: head).published?.rfc3339 == "2021-11-09T09:27:00Z")
  }

  @Test func anUpdateAloneIsThePublicationToo() throws {
    let page = try read("<div>Updated: November 9, 2021</div>")
    #expect(day(page.published) == "2021-11-09")
    #expect(day(page.updated) == "2021-11-09")
  }
}
