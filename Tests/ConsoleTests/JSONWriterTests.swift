import NewsModel
import Testing

@testable import Console

@Suite struct JSONWriterTests {
  @Test func leavesOutWhatIsAbsentAndSeparatesTheRest() {
    var writer = JSONWriter()
    writer.object { object in
      object.field("a", Int?.none)
      object.field("b", "x\"y\\z")
      object.field("c", [SafeText]())
      object.field("d", 3)
      object.field("e", ["p" as SafeText, "q"])
      object.field("f", true)
    }
    #expect(writer.text == #"{"b":"x\"y\\z","d":3,"e":["p","q"],"f":true}"#)
  }

  @Test(arguments: ["\u{1B}[2J", "\u{9B}2J", "\u{202E}", "\u{7F}", "a\nb\tc"])
  func nothingThatATerminalObeysIsWritten(_ text: String) {
    var writer = JSONWriter()
    writer.value(text)
    #expect(writer.bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
    #expect(!writer.text.unicodeScalars.contains { (0x80...0x9F).contains($0.value) || $0.value == 0x202E })
  }

  @Test func whatCannotBeSeenIsWrittenOut() {
    var writer = JSONWriter()
    writer.value("a\u{200B}\u{E0041}\u{3164}" + "x" + String(repeating: "\u{301}", count: 6))
    #expect(
      Array(writer.text.unicodeScalars)
        == Array(#""a\u200b\udb40\udc41\u3164x\#u{301}\#u{301}\#u{301}\#u{301}\u0301\u0301""#.unicodeScalars))
  }

  @Test func linksCountCodePointsAndNeighboursJoin() {
    let url = WebURL("https://a.example/")
    let block = Block.paragraph([
      Run("née "), Run("one", style: .strong, link: url), Run(" two", link: url), Run(" end"),
    ])
    var writer = JSONWriter()
    writer.value(block)
    #expect(
      writer.text
        == #"{"type":"paragraph","text":"née one two end","links":[{"start":4,"end":11,"url":"https://a.example/"}],"styles":[{"start":4,"end":7,"style":"strong"}]}"#
    )
  }
}
