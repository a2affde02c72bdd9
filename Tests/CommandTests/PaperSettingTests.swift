import TestSupport
import Testing

/// `moderate settings`: what each may be, and what the desk is told of it.
@Suite struct PaperSettingTests {
  private let paper: Paper

  init() throws {
    paper = try Paper.sample()
    try paper.lines("comment", "1", "--text", "Good morning", "--accept-policy")
  }

  @Test func aSettingIsWhatItCanMeanAndNothingElse() throws {
    let settings = try paper.objects("moderate", "settings")
    #expect(settings.count > 30)
    for setting in settings {
      let key = try #require(setting.text("key"))
      let (minimum, maximum) = (
        try #require(setting.number("minimum")), try #require(setting.number("maximum"))
      )
      let standard = try #require(setting.number("standard"))
      #expect(minimum <= standard && standard <= maximum, "\(key)")
      for value in ["\(minimum - 1)", "\(maximum + 1)", "9223372036854775808", "", "yes", "1.5"] {
        let refused = try paper.run("moderate", "settings", "--", key, value)
        #expect(refused.status == 2 && refused.stdout.isEmpty, "\(key) \(value): \(refused)")
        #expect(refused.stderr.contains("\(key) takes a whole number from \(minimum) to \(maximum)"))
      }
      for value in [minimum, maximum, standard] {
        #expect(try paper.lines("moderate", "settings", key, String(value)) == ["\(key) \(value)"])
      }
    }
    #expect(
      try paper.objects("moderate", "settings").map { $0.number("value") }
        == settings.map { $0.number("value") })
  }

  /// 0 is a number or it is not one; where it is, the list says what it does.
  @Test func theListSaysWhatNoughtDoes() throws {
    let lines = try paper.lines("moderate", "settings")
    for setting in try paper.objects("moderate", "settings") {
      let key = try #require(setting.text("key"))
      let line = try #require(lines.first { $0.hasPrefix(key + " ") })
      #expect(line.contains("0: ") == (setting.number("minimum") == 0), "\(line)")
    }
    let switches = ["hold.site", "hold.suspect_words", "close.site"]
    for key in switches { #expect(try paper.run("moderate", "settings", key, "7").status == 2) }
  }

  /// What one discussion is told and what all of them are told is not the same.
  @Test func aDiscussionThatIsOpenedTakesCommentsOnlyWhereThePaperDoes() throws {
    func said(_ verb: String) throws -> String { try paper.lines("moderate", verb, "4").joined() }
    #expect(try said("open") == "the discussion of article 4 takes comments")
    try paper.lines("moderate", "settings", "hold.site", "1")
    #expect(try said("open").contains("read before they are shown while hold.site is 1"))
    try paper.lines("moderate", "settings", "close.site", "1")
    for verb in ["open", "hold"] {
      #expect(try said(verb).contains("takes no comments while close.site is 1"))
      #expect(try paper.run("comment", "4", "--text", "Is it?").stderr.contains("closed"))
    }
    #expect(try said("close").contains("takes no comments any more"))
    try paper.lines("moderate", "settings", "close.site", "0")
    #expect(try said("hold").hasSuffix("takes comments that are read before they are shown"))
  }

  @Test func aDiscussionThatIsTooOldIsOpenedFirst() throws {
    try paper.lines("moderate", "settings", "close.after_days", "1")
    let held = try paper.lines("moderate", "hold", "4").joined()
    #expect(held.contains("takes no comments, since its story is older"), "\(held)")
    #expect(try paper.run("comment", "4", "--text", "Is it?").status == 4)
    #expect(try paper.lines("moderate", "open", "4").joined().hasSuffix("takes comments"))
    #expect(try paper.lines("moderate", "hold", "4").joined().hasSuffix("read before they are shown"))
    #expect(try paper.run("comment", "4", "--text", "It is").status == 0)
  }
}
