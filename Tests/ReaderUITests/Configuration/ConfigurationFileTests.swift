import Canvas
import NewsModel
import Testing

@testable import ReaderUI

@Suite struct ConfigurationFileTests {
  private func read(_ text: String, isHost: Bool = false) -> (Configuration, [LineMistake]) {
    var configuration = Configuration()
    let mistakes = configuration.read(text, isHost: isHost)
    return (configuration, mistakes)
  }

  @Test func nothingIsWhatTheProgramDoesAnyway() {
    let (configuration, mistakes) = read("\n# a comment\n   \n")
    #expect(mistakes.isEmpty && configuration == Configuration())
    #expect(configuration.keymap == .standard)
    #expect(Setting.allCases.allSatisfy { configuration.value(of: $0) == $0.standard })
  }

  @Test func settingsAreTaken() {
    let (configuration, mistakes) = read(
      """
      set paper "The Border Post"   # the masthead
      set mouse no
      set notice Keep # going is a comment
      set comments liked
      set theme newsprint
      """)
    #expect(mistakes.isEmpty)
    #expect(configuration.value(of: .paper) == "The Border Post")
    #expect(!configuration.isOn(.mouse) && configuration.isOn(.fetch))
    #expect(configuration.text(.notice) == "Keep")
    #expect(configuration.value(of: .comments) == "liked")
    #expect(configuration.text(.section) == nil)
  }

  @Test(arguments: [
    ("paint the screen", "“paint” is none of set, bind, unbind, macro and lock"),
    ("set mouse perhaps", "“mouse” takes yes or no, not “perhaps”"),
    ("set comments best", "“comments” takes "), ("set colour red", "there is no setting “colour”"),
    ("set mouse", "set takes a name and a value"), ("lock theme", "lock is for the host's file alone"),
    ("set paper \"The", "a quote is not closed"), ("bind x", "bind takes keys and a command"),
    ("bind x fly", "there is no command “fly”"), ("bind C-! quit", "“C-!” is no key"),
    ("bind \"g Hyper\" top", "“Hyper” is no key"), ("bind x quit now", "“quit” takes nothing after it"),
    ("bind x report in list", "“report” does nothing there; it is for the comments"),
    ("bind x quit in cellar", "bind takes keys and a command"),
    ("bind x nth-section", "takes the number of a section"), ("unbind x y", "unbind takes keys"),
    ("unbind M-z", "M-z is bound to nothing"), ("macro X \"read; fly\"", "there is no command “fly”"),
    ("macro X ;", "macro takes keys and what they do"), ("bind x \"\"", "bind takes keys and a command"),
    ("macro W \"star; ; next-unread\"", "a part of the macro says nothing to do"),
    ("macro W \" ;star\"", "a part of the macro says nothing to do"),
    ("set paper Caf\u{FFFD}", "no UTF-8"), ("# Caf\u{FFFD}", "no UTF-8"),
    ("unbind all in list", "name them: unbind q in list"), ("bind C-\\ page-up", "is written \\\\"),
    ("bind x \\", "is written \\\\"),
    ("bind x quit\nbind x help", "x is already bound in line 1"),
    ("bind x quit\nbind \"x y\" help", "x y is already bound in line 1 as x"),
    ("unbind all", "no key would be left to quit"),
  ])
  func aMistakeIsNamedWithItsLine(text: String, sentence: String) {
    let (_, mistakes) = read("# first\n" + text.replacing("in line 1", with: "in line 2"))
    let place = text.split(separator: "\n").count + 1
    #expect(mistakes.count == 1)
    #expect(mistakes.first?.line == place)
    let wanted = sentence.replacing("in line 1", with: "in line 2")
    #expect(mistakes.first?.text.string.contains(wanted) == true, "\(mistakes)")
  }

  @Test func aSemicolonMayEndAMacroAndABackslashIsAKey() {
    let (configuration, mistakes) = read("macro X \"star; \"\nmacro Y star;\nbind C-\\\\ page-up\n")
    #expect(mistakes.isEmpty)
    #expect(configuration.keymap.binding(for: .character("X"), in: .article)?.command == .toggleStar)
    #expect(configuration.keymap.binding(for: .character("Y"), in: .article)?.command == .toggleStar)
    #expect(configuration.keymap.binding(for: .control("\\"), in: .article)?.command == .pageUp)
  }

  @Test func ofTwoThatSetTheSameTheLastOneCounts() {
    let (configuration, mistakes) = read("set theme night\nset theme plain\n")
    #expect(mistakes.isEmpty && configuration.text(.theme) == "plain")
  }

  @Test(arguments: [
    "lock bogus theme\n", "lock theme bogus\n", "lock caf\u{FFFD} theme\n", "lock \"theme paper\n",
  ])
  func aWrongNameLeavesTheOtherLocks(line: String) {
    var configuration = Configuration()
    #expect(configuration.read("# first\n" + line, isHost: true).map(\.line).contains(2))
    #expect(configuration.read("set theme plain\n", isHost: false).map(\.line) == [1])
    #expect(configuration.isLocked(.theme) && configuration.text(.theme) == nil)
  }

  @Test func theMarkOfAnEditorIsNoPartOfTheText() {
    let (configuration, mistakes) = read("\u{FEFF}set ascii yes\n")
    #expect(mistakes.isEmpty && configuration.isOn(.ascii))
  }

  @Test func oneMistakeLeavesTheRest() {
    let (configuration, mistakes) = read("set mouse maybe\nset ascii yes\nbind x fly\nbind M-q quit\n")
    #expect(mistakes.map(\.line) == [1, 3])
    #expect(configuration.isOn(.ascii))
    #expect(configuration.keymap.binding(for: .alt("q"), in: .article)?.command == .quit)
  }

  @Test func whatTheHostLocksNobodyLoosens() {
    var configuration = Configuration()
    #expect(configuration.read("set fetch no\nset theme night\nlock fetch clipboard\n", isHost: true).isEmpty)
    let mistakes = configuration.read("set theme plain\nset fetch yes\nset clipboard no\n", isHost: false)
    #expect(mistakes.map(\.line) == [2, 3])
    #expect(!configuration.isOn(.fetch) && configuration.isOn(.clipboard))
    #expect(configuration.text(.theme) == "plain")
  }

  @Test func hostileTextsAreOnlyText() {
    let (configuration, mistakes) = read("set paper a\u{1B}]0;x\u{7}b\nset \u{1B}[2J x\nbind \u{9B} quit\n")
    #expect(configuration.value(of: .paper).string.unicodeScalars.allSatisfy { $0.value >= 0x20 })
    #expect(mistakes.map(\.line) == [2, 3])
    for mistake in mistakes { #expect(mistake.text.string.unicodeScalars.allSatisfy { $0.value >= 0x20 }) }
  }

  @Test func anyBytesAreReadToTheEnd() {
    var generator = SystemRandomNumberGenerator()
    let pieces = [
      "set ", "bind ", "macro ", "unbind ", "lock ", "\"", "\\", "\n", "in ", "list", "g", " ", "#", ";", "é",
      "\u{0}",
    ]
    for _ in 0..<500 {
      let text = (0..<40).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      _ = read(text, isHost: Bool.random(using: &generator))
    }
  }
}
