import Canvas
import NewsModel
import Testing

@testable import ReaderUI

@Suite struct ThemeFileTests {
  private func mistakes(_ text: String) -> [String] {
    do throws(ThemeError) {
      _ = try ThemeFile.read(text, name: "t")
      return []
    } catch {
      return error.mistakes.map { "\($0.line): \($0.text)" }
    }
  }

  @Test func readsColoursGroundsAndAttributes() throws {
    let theme = try ThemeFile.read(
      """
      # A theme
      text = #102030 on white   # ink on paper
      dim=
      """.replacing("dim=", with: "dim = 8 italic\nmasthead = bright-red on 17 bold underline"), name: "t")
    #expect(theme[.text] == Style(foreground: .rgb(0x10, 0x20, 0x30), background: .palette(7)))
    #expect(theme[.dim] == Style(foreground: .palette(8), background: .palette(7), attributes: .italic))
    #expect(
      theme[.masthead]
        == Style(foreground: .palette(9), background: .palette(17), attributes: [.bold, .underline]))
  }

  @Test func whatIsLeftOutComesFromTheRoleBelow() throws {
    let theme = try ThemeFile.read("text = white on black\ndim = green\nhint-key = bold", name: "t")
    #expect(theme[.hint] == Style(foreground: .palette(2), background: .palette(0)))
    #expect(theme[.hintKey] == Style(foreground: .palette(2), background: .palette(0), attributes: .bold))
    #expect(theme[.commentTree] == theme[.text])
  }

  @Test func everyMistakeIsNamedWithItsLine() {
    let text = """
      text = red on
      dim blue

      masthed = red
      rule = #12345
      dim = red green
      dim = red
      tab = red on blue on green
      """
    #expect(
      mistakes(text) == [
        "1: there is no colour after “on”",
        "2: “dim blue” is not of the form “role = style”",
        "4: there is no part of the screen called “masthed”",
        "5: “#12345” is no colour and no attribute",
        "6: a style has one colour; the ground comes after “on”",
        "7: “dim” is given a second time",
        "8: a style has one ground",
      ])
  }

  @Test func hostileThemesAreNamedSafely() {
    #expect(mistakes("\u{1B}[31m = red").allSatisfy { !$0.contains("\u{1B}") })
  }

  @Test func everyRoleStandsUnderTextInTheEnd() {
    for role in Theme.Role.allCases {
      var steps = 0
      var current: Theme.Role? = role
      while let next = current?.base, steps < 10 {
        current = next
        steps += 1
      }
      #expect(current == .text)
    }
  }
}
