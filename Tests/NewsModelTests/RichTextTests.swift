import Testing

@testable import NewsModel

@Suite struct RichTextTests {
  private func paragraph(_ text: SafeText) -> Block { .paragraph([Run(text)]) }

  @Test func quotesAreMarkedAsInPlainText() {
    let text = RichText([
      paragraph("She said:"), .quote([paragraph("One.\nTwo."), .quote([paragraph("Three.")])]),
      paragraph("So there."),
    ])
    #expect(text.quotedText == "She said:\n\n> One.\n> Two.\n>\n> > Three.\n\nSo there.")
    #expect(RichText([.quote([])]).quotedText == "")
    #expect(text.plainText == "She said:\n\nOne.\nTwo.\n\nThree.\n\nSo there.")
  }
}
