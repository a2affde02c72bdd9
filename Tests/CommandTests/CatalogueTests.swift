import TestSupport
import Testing

/// The catalogues have what the sources say, all of it, in the form in which it is said.
@Suite struct CatalogueTests {
  @Test func theTemplateIsWhatTheSourcesSay() throws {
    let made = try runProgram(CatalogueFile.root + "/Tests/Catalogue/extract", ["--print"])
    let template = String(
      decoding: try FileTree.read(CatalogueFile.folder + "/broadsheet.pot"), as: UTF8.self)
    #expect(made.status == 0)
    #expect(made.stdout.utf8.count > 40_000)
    let difference = made.stdout.split(separator: "\n").difference(from: template.split(separator: "\n"))
    #expect(difference.isEmpty, "make po brings po/broadsheet.pot in line with the sources")
  }

  @Test(arguments: CatalogueFile.languages) func everyPhraseIsTranslated(language: String) throws {
    let file = "\(CatalogueFile.folder)/\(language).po"
    let compared = try runProgram("msgcmp", [file, CatalogueFile.folder + "/broadsheet.pot"])
    #expect(compared.status == 0, "\(compared)")
    let text = String(decoding: try FileTree.read(file), as: UTF8.self)
    #expect(
      !text.contains("#, fuzzy") && !text.contains("#~"), "words that are not sure or not used any more")
    _ = try CatalogueFile.bytes(of: language)
  }

  @Test func thereAreTwoLanguagesBesideEnglish() {
    #expect(CatalogueFile.languages == ["de", "fr"])
  }
}
