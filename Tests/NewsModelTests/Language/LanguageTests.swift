import NewsModel
import TestSupport
import Testing

/// How phrases become text.
@Suite struct LanguageTests {
  @Test func englishIsWhatStandsInTheSource() {
    let name: SafeText = "Anna"
    #expect(Language.english("\(name) wrote:") == "Anna wrote:")
    #expect(Language.english("28%") == "28%")
    #expect(Language.english("\(28)% of \(name)") == "28% of Anna")
  }

  @Test(arguments: [(0, "0 stories"), (1, "1 story"), (2, "2 stories")])
  func englishHasTwoForms(count: Int, text: String) {
    #expect(Language.english(.counted(count, "\(count) story", "\(count) stories")).string == text)
  }

  @Test func aValueIsNoPlaceholder() {
    let name: SafeText = "%@ %1$@ %% 100%"
    let inner: Phrase = "by \(name)"
    #expect(Language.english("A \(inner), B") == "A by %@ %1$@ %% 100%, B")
    #expect(Language.english(.known(name)) == name)
  }

  @Test func aCatalogueMayChangeTheOrder() throws {
    let language = try German.language(#"msgid "%@ of %@""# + "\n" + #"msgstr "%2$@: %1$@""#)
    #expect(language("\(3) of \(7)") == "7: 3")
  }

  @Test func aCatalogueThatAsksForTooMuchGetsNothing() throws {
    let language = try German.language(#"msgid "a %@""# + "\n" + #"msgstr "b %9$@ %@ %@ %z %""#)
    #expect(language("a \(1)").string.hasPrefix("b  1"))
  }

  @Test func whatIsNotTranslatedIsEnglish() throws {
    let language = try German.language(#"msgid "yes""# + "\n" + #"msgstr "ja""#)
    #expect(language("yes") == "ja")
    #expect(language("no") == "no")
    #expect(language(Phrase("yes", as: "other")) == "yes")
  }

  @Test(arguments: [
    ("de", 0, 1), ("de", 1, 0), ("de", 2, 1), ("fr", 0, 0), ("fr", 1, 0), ("fr", 2, 1),
  ])
  func theFormFollowsTheLanguage(language: String, count: Int, form: Int) throws {
    let bytes = try CatalogueFile.bytes(of: language)
    let words = Language(MessageCatalogue(bytes))(.counted(count, "\(count) reply", "\(count) replies"))
    let forms = ["de": ["Antwort", "Antworten"], "fr": ["réponse", "réponses"]]
    #expect(words.string == "\(count) \(forms[language]?[form] ?? "")")
  }
}

/// A catalogue of a few words.
enum German {
  static func language(_ entries: String, plural: String = "nplurals=2; plural=n != 1;") throws -> Language {
    Language(MessageCatalogue(try bytes(entries, plural: plural)))
  }

  static func bytes(
    _ entries: String, plural: String = "nplurals=2; plural=n != 1;", order: String = "little"
  ) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    let head = """
      msgid ""
      msgstr "Content-Type: text/plain; charset=UTF-8\\nPlural-Forms: \(plural)\\n"


      """
    _ = try folder.write("words.po", head + entries + "\n")
    let result = try runProgram(
      "msgfmt", ["--endianness=\(order)", "-o", folder.file("words.mo"), folder.file("words.po")])
    guard result.status == 0 else { throw CommandFailure(result: result) }
    return try folder.read("words.mo")
  }
}
