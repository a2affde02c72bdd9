import NewsModel
import Testing

/// Which names can be had, and which would be taken for each other.
@Suite struct ReaderNameTests {
  private func fault(_ wish: String, reserved: [String] = []) -> NameFault? {
    do throws(NameFault) {
      _ = try ReaderName(wish, reserved: reserved)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    "Ann", "Ann Field", "J. Smith", "O'Neill", "Zoë", "Łukasz W.", "Дарья", "Ελένη", "山田太郎", "やまだ", "김민수",
    "جميل", "Edgar Guest", "MacDonald", "AnnMarie", "Ann Root", "Modesty Blaise", "Staffan", "हिन्दी",
    "Anne-Marie", "ab2", "  Ann  ",
    "Ａｎｎ",
  ])
  func namesOfPeopleAreFine(wish: String) { #expect(fault(wish) == nil) }

  @Test(arguments: [
    ("a", NameFault.tooShort), ("12", .tooShort), ("", .badSeparator),
    (String(repeating: "a", count: 31), .tooLong(limit: 30)),
    ("Аnn", .mixedScripts), ("Ann Дарья", .mixedScripts), ("Ann--B", .badSeparator), ("-Ann", .badSeparator),
    ("Ann_", .badSeparator), ("admin", .reserved), ("ADM1N", .reserved), ("Ádmin", .reserved),
    ("admin 2", .reserved),
    ("TheModerators", .reserved), ("xModerator", .reserved), ("TheBorderPost", .reserved),
    ("AdminBob", .reserved),
    ("Moderator Ann", .reserved), ("The Moderators", .reserved), ("Chief Ed1tor", .reserved),
    ("Border Post Ann", .reserved), ("Sports.Staff", .reserved), ("Mod 3 Ann", .reserved),
    ("x\u{301}\u{302}\u{303}x", .badCharacter("so many marks on one letter")),
    ("m0derator", .reserved), ("rnoderator", .reserved), ("The Border Post", .reserved),
  ])
  func othersAreNot(wish: String, expected: NameFault) {
    #expect(fault(wish, reserved: ["The Border Post"]) == expected)
  }

  @Test(arguments: [
    "\u{1B}]52;c;cm0gLXJm\u{7}", "\u{202E}gpj.exe", "\u{3164}\u{3164}", "An\u{200B}n", "a\u{E0041}b",
    "\u{9B}2J",
    "An\u{0}n", "👩‍👩‍👧", "Ann\nBo", "│ Ann", "½half",
  ])
  func whatCannotBeSeenOrIsNoLetterIsRefusedByName(wish: String) {
    guard case .badCharacter(let character) = fault(wish) else {
      Issue.record("taken: \(wish.debugDescription)")
      return
    }
    #expect(!character.isEmpty)
  }

  @Test(arguments: [
    ("Paul", "paul"), ("Paul", "PauI"), ("Paul", "Pau1"), ("Ann Field", "AnnField"), ("Мара", "Mapa"),
    ("Tom", "Torn"),
    ("Bob", "B0b"), ("Ava", "Αvа"), ("W. Low", "VV Low"),
  ])
  func lookalikesHaveOneSkeleton(one: String, other: String) {
    #expect(NameSkeleton.of(one) == NameSkeleton.of(other))
  }

  @Test(arguments: [("Ann", "Anna"), ("Mary", "Gary"), ("Tom", "Tim"), ("Zoe", "Zoë"), ("Дарья", "Марья")])
  func differentNamesStayDifferent(one: String, other: String) {
    #expect(NameSkeleton.of(one) != NameSkeleton.of(other))
  }

  @Test func codesAreReadHoweverTheyAreTyped() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<100 {
      let code = SpokenCode(using: &generator)
      #expect(SpokenCode(typed: code.text.string) == code)
      #expect(SpokenCode(typed: code.text.string.lowercased()) == code)
    }
    #expect(SpokenCode(typed: "ioio-1234")?.characters == "10101234")
    #expect(SpokenCode(typed: "K7QF-2MX") == nil && SpokenCode(typed: "K7QF-2MXU") == nil)
  }

  @Test func onlyWhatSSHWritesIsAKey() {
    let good = "SHA256:" + String(repeating: "a", count: 43)
    #expect(SSHKey(type: "ssh-ed25519", fingerprint: good) != nil)
    #expect(SSHKey(type: "sk-ssh-ed25519@openssh.com", fingerprint: good) != nil)
    for bad in ["SHA256:$(id)", good + "a", good.replacing("SHA256:", with: "MD5:"), "\"" + good.dropFirst()]
    {
      #expect(SSHKey(type: "ssh-ed25519", fingerprint: bad) == nil)
    }
    #expect(SSHKey(type: "ssh-rsa\" x", fingerprint: good) == nil)
  }
}
