import Canvas
import Glibc
import NewsModel
import Testing

@testable import ReaderUI

/// The files in `Themes/`.
@Suite struct ShippedThemesTests {
  static let grounded = [
    "dracula", "gruvbox", "harbour", "newsprint", "night", "nord", "rose", "solarized-dark",
    "solarized-light",
  ]
  static let names = grounded + ["sixteen", "plain"]
  static let folder = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined() + "/Themes/"

  static func theme(_ name: String) throws -> Theme {
    let text = try #require(PaneSnapshot.read(folder + name + ".theme"))
    return try ThemeFile.read(text, name: SafeText(line: name))
  }

  @Test(arguments: names)
  func isRead(name: String) throws {
    #expect(try Self.theme(name).name == name)
  }

  @Test func plainIsTheBuiltInOne() throws {
    #expect(try Self.theme("plain") == Theme.plain)
  }

  @Test func plainHasNoColour() {
    for role in Theme.Role.allCases {
      #expect(Theme.plain[role].foreground == .terminal && Theme.plain[role].background == .terminal)
    }
  }

  /// WCAG 2, level AA, for text; lines and frames are not text.
  @Test(arguments: grounded)
  func textCanBeReadOnItsGround(name: String) throws {
    let theme = try Self.theme(name)
    let noText: [Theme.Role] = [.rule, .commentTree, .dialogFrame]
    for role in Theme.Role.allCases where !noText.contains(role) {
      let contrast = Self.contrast(theme[role])
      #expect(contrast >= 4.5, "\(name): \(role.rawValue) has \(contrast)")
    }
  }

  private static func contrast(_ style: Style) -> Double {
    let (light, dark) = (luminance(style.foreground), luminance(style.background))
    return (max(light, dark) + 0.05) / (min(light, dark) + 0.05)
  }

  private static func luminance(_ color: Color) -> Double {
    guard case .rgb(let red, let green, let blue) = color else { return .nan }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  private static func linear(_ component: UInt8) -> Double {
    let value = Double(component) / 255
    return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
}
