import Canvas
import Testing

@Suite struct ASCIIFallbackTests {
  private func ascii(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { ASCIIFallback.character(for: $0) }))
  }

  @Test func lettersLoseTheirMarks() {
    #expect(ascii("Ærø, Łódź, naïve café, Đặng, straße") == "Aro, Lodz, naive cafe, Dang, strase")
    #expect(ascii("ÿĀāẠỹ") == "yAaAy")
  }

  @Test func typographyBecomesATypewriters() {
    #expect(ascii("“It’s” – now — a… •") == "\"It's\" - now - a. *")
    #expect(ascii("─│┌┐└┘├┤┬┴┼▌●›") == "-|+++++++++|*>")
    #expect(ascii("漢я") == "??")
  }

  @Test func everyCharacterHasOne() {
    for value in UInt32(0)..<0x3100 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(ASCIIFallback.character(for: scalar).isASCII)
      if value >= 0x80 { #expect(ASCIIFallback.character(for: scalar).value >= 0x20) }
    }
  }
}
