import NewsFetch
import Testing

@Suite struct RobotsRulesTests {
  private func rules(_ text: String) -> RobotsRules { RobotsRules(Array(text.utf8), agent: "broadsheet") }

  @Test func theLongestRuleDecidesAndAllowWinsTies() {
    let rules = rules(
      "User-Agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /a/b/c # no\nAllow: /x\nDisallow: /x\n")
    #expect(rules.allows("/") && rules.allows("/a/b/d") && rules.allows("/x/1"))
    #expect(!rules.allows("/a") && !rules.allows("/abc") && !rules.allows("/a/b/c?d"))
  }

  @Test func rulesForThisProgramReplaceThoseForAll() {
    let rules = rules(
      "user-agent: other\nuser-agent: Broadsheet\ndisallow: /p\ncrawl-delay: 2.5\n\nuser-agent: *\ndisallow: /\n"
    )
    #expect(rules.allows("/x") && !rules.allows("/p/q") && rules.delay == 2)
    #expect(!self.rules("User-agent: *\nDisallow: /\nUser-agent: other\nAllow: /\n").allows("/x"))
  }

  @Test func starsAndEnds() {
    let rules = rules("User-agent: *\nDisallow: /*.php$\nDisallow: /private*/x\nDisallow: /q?*id=\n")
    #expect(!rules.allows("/a/b.php") && rules.allows("/a/b.php?x") && rules.allows("/php"))
    #expect(!rules.allows("/private1/2/x/y") && rules.allows("/private1/y"))
    #expect(!rules.allows("/q?a=1&id=2"))
  }

  @Test func nothingSaidAllowsEverything() {
    #expect(rules("").allows("/x") && rules("User-agent: *\nDisallow:\n").allows("/x"))
    #expect(rules("<html>no such page</html>").allows("/x"))
    #expect(RobotsRules.allowingAll.allows("/"))
  }

  @Test func noPatternTakesLong() {
    let stars = String(repeating: "*a", count: 2000)
    let begun = ContinuousClock.now
    #expect(
      rules("User-agent: *\nDisallow: /\(stars)$\n").allows("/" + String(repeating: "a", count: 1900) + "b"))
    #expect(ContinuousClock.now - begun < .seconds(2))
  }
}
