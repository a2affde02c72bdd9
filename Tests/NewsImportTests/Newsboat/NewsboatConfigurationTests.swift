import NewsImport
import NewsModel
import Testing

/// newsboat's configuration, as this program would have it.
@Suite struct NewsboatConfigurationTests {
  private func lines(_ text: String) -> [String]? {
    NewsboatConfiguration(Array(text.utf8))?.lines.map(\.string)
  }

  @Test func whatMapsIsTakenOverAndTheRestStandsAsRemarks() throws {
    let text = """
      # mine
      bind-key j down
      bind-key ^F pagedown articlelist
      unbind-key C
      macro s edit-flags ; next-unread
      auto-reload yes
      color background white black
      bind-key x no-such-operation

      """
    let found = try #require(NewsboatConfiguration(Array(text.utf8)))
    #expect(found.taken == 4 && found.left == 3)
    #expect(
      found.lines.map(\.string) == [
        "bind j down", "bind C-f page-down in list", "unbind C", "macro \", s\" \"star; next-unread\"",
        "# auto-reload yes (the fetch timer: systemctl --user enable --now broadsheet-fetch.timer)",
        "# color background white black (a theme: set theme NAME)", "# bind-key x no-such-operation",
      ])
  }

  @Test(arguments: [
    ("browser w3m", "set browser w3m"), ("browser \"lynx '%u' -nopause\"", "set browser lynx %s -nopause"),
    ("browser \"firefox %u &\"", "set browser firefox %s &"),
    ("browser \"w3m %u | less\"", "# browser w3m %u | less (set browser COMMAND; no shell reads it)"),
    ("browser \"b %t\"", "# browser b %t (set browser COMMAND; no shell reads it)"),
  ])
  func theBrowserIsTakenOverUnlessAShellIsNeeded(_ line: String, _ ours: String) {
    #expect(lines(line) == [ours])
  }

  /// Each has to be of its kind to the last line, so that no other text is taken for one.
  @Test(arguments: [
    "", "# nothing but a remark\n", "Dear reader,\nbind-key j down\n", "http://example.org/feed.xml tag\n",
    "auto-reload yes\nall the other words are of another program\nand more of them\n",
    "bind-key j down\u{0}",
  ])
  func anotherTextIsNone(_ text: String) {
    #expect(lines(text) == nil)
  }

  @Test func randomBytesAreReadToTheirEnd() {
    for seed in 0..<200 as Range<UInt64> {
      var state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493
      let noise = (0..<64).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 33)
      }
      let found = NewsboatConfiguration(Array("bind-key j down\n".utf8) + noise)
      #expect(found.map { $0.lines.count >= 1 } ?? true)
    }
  }
}
