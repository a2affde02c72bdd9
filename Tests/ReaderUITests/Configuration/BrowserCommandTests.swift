import NewsModel
import Testing

@testable import ReaderUI

/// What is run to show a link.
@Suite struct BrowserCommandTests {
  private func words(_ text: String, _ address: String = "https://example.org/a?b=1") throws -> [[String]] {
    let link = try #require(WebURL(address))
    return BrowserCommand.list(text).map { $0.arguments(for: link) }
  }

  @Test func theAddressStandsWhereItBelongsOrAtTheEnd() throws {
    #expect(try words("w3m") == [["w3m", "https://example.org/a?b=1"]])
    #expect(
      try words("lynx -accept_all_cookies %s -nopause") == [
        ["lynx", "-accept_all_cookies", "https://example.org/a?b=1", "-nopause"]
      ])
    #expect(
      try words("b --url=%s --done=100%%") == [["b", "--url=https://example.org/a?b=1", "--done=100%"]])
    #expect(try words("b %x % %") == [["b", "%x", "%", "%", "https://example.org/a?b=1"]])
  }

  @Test func severalAreTriedInTheirOrder() throws {
    #expect(try words("::elinks:w3m -N %s:").map(\.[0]) == ["elinks", "w3m"])
  }

  @Test(arguments: [("firefox &", false), ("firefox&", false), ("w3m", true), ("b \"a & b\"", true)])
  func anAmpersandAtTheEndIsForAWindowOfItsOwn(_ text: String, _ hasTerminal: Bool) throws {
    let command = try #require(BrowserCommand.list(text).first)
    #expect(command.hasTerminal == hasTerminal)
    #expect(try words(text)[0].contains { $0.hasSuffix("&") } == false)
  }

  @Test(arguments: ["", " ", ":", "&", " & ", "\"open", ":&:"]) func nothingIsNoCommand(_ text: String) {
    #expect(BrowserCommand.list(text) == [])
  }

  /// No shell reads the words: what an address holds stays one word.
  @Test func anAddressIsOneWordWhateverItHolds() throws {
    let hostile = "https://example.org/$(reboot);'`|&%s%s?\" -x"
    let link = try #require(WebURL(hostile))
    #expect(try words("b %s", hostile) == [["b", link.string]])
    #expect(try words("b -x%s%s", hostile) == [["b", "-x\(link.string)\(link.string)"]])
    #expect(!link.string.contains(" ") && link.isWeb)
  }
}
