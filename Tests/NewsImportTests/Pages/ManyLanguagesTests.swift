import NewsModel
import Testing

@testable import NewsImport

/// What stands around a text is known in other languages than English as well.
@Suite struct ManyLanguagesTests {
  @Test(arguments: [
    "Das könnte Sie auch interessieren", "Sur le même thème", "Te puede interesar", "Leia também",
    "Leggi anche",
    "Lees ook", "Läs även", "Czytaj dalej", "Mohlo by vás zajímat", "Читайте также", "Διαβάστε ακόμα",
    "Çok okunanlar", "اقرأ أيضاً", "あわせて読みたい", "相关文章", "관련 기사", "Baca juga", "Tin liên quan",
  ])
  func headsOfOtherStoriesAreKnown(_ line: String) {
    #expect(LinePatterns.isRelatedHead(line.lowercased()))
  }

  @Test(arguments: [
    "Klick, um auf Facebook zu teilen (Wird in neuem Fenster geöffnet)",
    "Dieser Eintrag wurde veröffentlicht am 3. Mai",
    "Suivez-nous sur les réseaux", "Suscríbete al boletín", "Riproduzione riservata",
    "Schrijf je in voor de nieuwsbrief",
    "Подписывайтесь на наш канал", "Źródło: PAP", "转载请注明出处", "무단전재 및 재배포 금지",
  ])
  func closingLinesAreKnown(_ line: String) {
    #expect(LinePatterns.closes(line.lowercased()) || LinePatterns.isNoise(line.lowercased()))
  }

  /// Sentences that begin with a word that buttons have too.
  @Test(arguments: [
    "Volgende week beslist de rechter over de zaak.", "Teilen der Union ging das nicht weit genug.",
    "Anzeige erstattete der Mann erst am Montag.", "Dołączył do zespołu w lipcu.",
    "Compartió la noticia con su madre.",
    "Like this one, most of the bridges are to be rebuilt.", "Correct me if I am wrong, she said.",
    "Seuraava kokous on torstaina.",
  ])
  func sentencesStay(_ line: String) {
    #expect(!LinePatterns.closes(line.lowercased()))
    #expect(!LinePatterns.isNoise(line.lowercased()))
  }

  private func hints(_ name: String) -> NameHints {
    Array(name.utf8).withUnsafeBufferPointer { NameHints.of($0) }
  }

  @Test func namesOfBoxesAreKnownInOtherLanguages() {
    for name in ["articulos-relacionados", "box_werbung", "verwandte-artikel", "lees-ook leesook", "reklama"]
    {
      #expect(hints(name).contains(.furniture), "\(name)")
    }
    #expect(hints("komentarze").contains(.comments))
    #expect(hints("usercentrics-root").contains(.consent))
    #expect(hints("article-text story").isDisjoint(with: [.furniture, .comments]))
  }

  @Test(arguments: [
    ("By by ANN FIELD and BO LEE", ["ANN FIELD", "BO LEE"]), ("作者：王小明", ["王小明"]), ("著者：田中太郎", ["田中太郎"]),
    ("Verfasst von Anna Feld", ["Anna Feld"]), ("A cura di Anna Campo", ["Anna Campo"]),
    ("Ann Field is opinion editor of the paper", ["Ann Field"]), ("Recruitment Status : Completed", []),
    ("Follow us", []), ("Get author RSS feed", []),
  ])
  func namesAreFoundInBylines(_ text: String, _ names: [String]) {
    #expect(BylineText.names(text) == names)
  }

  @Test(arguments: [
    ("Written by Ann Field in Games on 1 June 2019 at 08:34 PM EDT. 1 Comment", "1 June 2019"),
    ("Von Anna Feld, Berlin, 3. Mai 2020, 10 Uhr", "3 Mai 2020"),
    ("Por Ana Campo el 3 de mayo de 2020 en Madrid", "3 de mayo de 2020"),
    ("Posted in News on June 1, 2019 by Ann", "June 1 2019"),
    ("Politik / 12.05.2021 / Anna Feld", "12.05.2021"),
  ])
  func aDayStandsInALine(_ line: String, _ day: String) {
    #expect(PrintedDate.within(line) == day)
  }

  @Test(arguments: [
    "The road of 2019 was closed", "In May there were 2000 of them here", "Version 1.2.3 is out now",
  ])
  func thereIsNoDay(_ line: String) {
    #expect(PrintedDate.within(line) == nil)
  }

  @Test func titlesWithoutSpacesAreCompared() {
    #expect(WordMatch.likeness(WordMatch.words("这个约会软件想用你"), WordMatch.words("这个约会软件，想用你_日报")) > 0.7)
    #expect(WordMatch.words("Das ist's") == ["das", "ist", "s"])
  }

  @Test func headsWithATopicAreKnownAndSentencesAreNot() {
    #expect(LinePatterns.isRelatedHead("mehr von anna feld"))
    #expect(LinePatterns.isRelatedHead("more from politics"))
    #expect(!LinePatterns.isRelatedHead("more on that will be known on monday."))
  }

  @Test func threeNetworksAreACall() {
    #expect(LinePatterns.namesNetworks("seuraa meitä: facebook, instagram ja youtube"))
    #expect(!LinePatterns.namesNetworks("facebook and instagram did not respond to requests for comment."))
  }

  // MARK: - Whole pages

  private func page(_ head: String, _ byline: String, _ tail: String = "") throws -> ParsedPage {
    let html = """
      <!doctype html><html><head><title>Die Brücke wird gesperrt</title>\(head)</head><body><article>
      <h1>Die Brücke wird gesperrt</h1>\(byline)
      <p>Die alte Brücke über den Fluss wird von Montag an gesperrt, teilte die Stadt am Freitag mit.</p>
      <p>Sie war 1923 gebaut worden, und seit zwei Jahren durften nur noch Fahrräder hinüber.</p>
      <p>Ein Neubau kostet nach einer ersten Schätzung neun Millionen Euro und dauert bis 2029.</p>\(tail)
      </article></body></html>
      """
    return try PageImporter.read(Array(html.utf8), facts: DocumentFacts())
  }

  @Test func closingLinesAreNoText() throws {
    let tail = "<p>Abonnieren Sie unseren Newsletter</p><p>Teilen Sie diesen Beitrag</p>"
    let text = try page("", "<p>Von Anna Feld</p>", tail).body.plainText
    #expect(text.hasPrefix("Die alte Brücke"))
    #expect(text.hasSuffix("dauert bis 2029."))
  }

  @Test func aPersonComesBeforeTheOrganisation() throws {
    let head = """
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"Die Brücke wird gesperrt",\
      "author":{"@type":"Organization","name":"Feldverlag"}}</script>
      """
    #expect(try page(head, "<p class=byline>Von Anna Feld</p>").byline?.string == "Anna Feld")
    #expect(try page(head, "").byline?.string == "Feldverlag")
  }

  @Test func aNameThatIsTurnedRoundIsTurnedBack() throws {
    #expect(try page("<meta name=author content='Feld, Anna'>", "").byline?.string == "Anna Feld")
    #expect(
      try page("<meta name=author content='Anna Feld, Bo Lee'>", "").byline?.string == "Anna Feld and Bo Lee")
  }

  @Test func theOneMomentThatThePageSaysIsItsOwn() throws {
    let footer =
      "<footer class=related><time itemprop=datePublished datetime=2022-10-11>11. Oktober</time></footer>"
    #expect(try page("", "", footer).published?.rfc3339.prefix(10) == "2022-10-11")
  }

  @Test func aDayStandsAmongOtherWords() throws {
    let line = "<p>Von Anna Feld in Stadt am 3. Mai 2020 um 8 Uhr, drei Kommentare</p>"
    #expect(try page("", line).published?.rfc3339.prefix(10) == "2020-05-03")
  }
}
