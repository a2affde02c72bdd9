import NewsModel
import Testing

@testable import NewsImport

@Suite struct TextDecodingTests {
  private func decoded(_ bytes: [UInt8], type: String? = nil) throws -> DecodedText {
    try TextDecoding.utf8(bytes, facts: DocumentFacts(contentType: type), kind: .xml)
  }

  private func xml(_ label: String, _ bytes: [UInt8]) -> [UInt8] {
    Array("<?xml version='1.0' encoding='\(label)'?><t>".utf8) + bytes + Array("</t>".utf8)
  }

  @Test(
    arguments: [
      ("iso-8859-1", [0x80, 0xE9], "€é"), ("windows-1251", [0xCF, 0xF0], "Пр"),
      ("GB2312", [0xD6, 0xD0, 0x81, 0x40], "中丂"),
      ("euc-kr", [0xB3, 0xE2], "년"), ("Shift_JIS", [0x82, 0xA0], "あ"), ("EUC-JP", [0xA4, 0xA2], "あ"),
      ("big5", [0xA4, 0xA4], "中"),
      ("koi8-r", [0xF0], "П"), ("macintosh", [0x80], "Ä"), ("x-mac-turkish", [0xDE], "Ş"),
      ("cp437", [0x80], "Ç"),
      ("windows-1255", [0xE0], "א"), ("utf8", [0xC3, 0xA9], "é"), ("no-such-thing", [0xC3, 0xA9], "é"),
      ("utf-16", [0xC3, 0xA9], "é"),
    ] as [(String, [UInt8], String)])
  func readsWhatADocumentDeclares(label: String, bytes: [UInt8], text: String) throws {
    #expect(try decoded(xml(label, bytes)).string.contains("<t>\(text)</t>"))
  }

  @Test func readsUTF16AndUTF32WithAndWithoutAMark() throws {
    let text = "<?xml version='1.0'?><t>Prøve 中文 and more words</t>"
    let units = text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let wide = text.unicodeScalars.flatMap { scalar in
      (0..<4).map { UInt8(scalar.value >> (24 - 8 * $0) & 255) }
    }
    #expect(try decoded(units).string == text)
    #expect(try decoded([0xFF, 0xFE] + units).string == text)
    #expect(try decoded(wide).string == text)
    #expect(try decoded([0, 0, 0xFE, 0xFF] + wide).string == text)
  }

  @Test func theFirstLabelThatFitsWins() throws {
    #expect(try decoded(xml("utf-8", [0xE9]), type: "text/xml; charset=windows-1252").string.contains("é"))
    #expect(
      try decoded(xml("utf-8", [0xC3, 0xA9]), type: "text/xml; charset=iso-8859-1").string.contains("é"))
    #expect(try decoded(xml("koi8-r", [0xF0]), type: "text/xml; charset=utf-8").string.contains("П"))
  }

  @Test func nothingIsLostWhereUTF8IsBroken() throws {
    let text = try decoded(Array("<t>é".utf8) + [0xE9] + Array("ü ö</t>".utf8))
    #expect(text.string == "<t>ééü ö</t>" && text.isDamaged)
  }

  @Test func anUndeclaredEncodingIsGuessed() throws {
    let russian: [UInt8] = [
      0xD0, 0xD2, 0xC9, 0xD7, 0xC5, 0xD4, 0x20, 0xCD, 0xC9, 0xD2, 0xC1, 0x20, 0xC9, 0x20, 0xCC, 0xC0, 0xC4,
      0xC9,
    ]
    #expect(try decoded(Array("<t>".utf8) + russian).encoding == "KOI8-R")
    let french: [UInt8] = Array("<t>caf".utf8) + [0xE9] + Array(" et th".utf8) + [0xE9, 0x20]
    #expect(try decoded(french).encoding == "windows-1252")
  }

  @Test func randomBytesNeverFail() throws {
    var state: UInt64 = 3
    for length in 1...400 {
      let bytes = (0..<length).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 40)
      }
      for label in ["", "shift_jis", "utf-7", "hz", "iso-2022-jp", "gb18030"] {
        let text = try decoded(bytes, type: "text/xml; charset=\(label)")
        #expect(UTF8Validity.examine(text.bytes).isValid)
      }
    }
  }
}
