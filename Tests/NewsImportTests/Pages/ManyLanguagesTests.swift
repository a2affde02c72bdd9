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

  @Test func namesOfBoxesAreKnownInOtherLanguages() {
    for name in ["articulos-relacionados", "box_werbung", "verwandte-artikel", "lees-ook leesook", "reklama"]
    {
      #expect(NameHints.of(Array(name.utf8)[...]).contains(.furniture), "\(name)")
    }
    #expect(NameHints.of(Array("komentarze".utf8)[...]).contains(.comments))
    #expect(NameHints.of(Array("usercentrics-root".utf8)[...]).contains(.consent))
    #expect(NameHints.of(Array("article-text story".utf8)[...]).isDisjoint(with: [.furniture, .comments]))
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
}
