import TestSupport
import Testing

/// What somebody else writes is seen, each time, by a reader who touches no key.
@Suite(.enabled(if: Paper.hasOtherReaders)) struct ArrivalTests {
  /// With the kernel's word for it, and without.
  @Test(arguments: [true, false])
  func eachCommentIsAnnouncedWithinTwoSeconds(_ hasWatch: Bool) throws {
    let paper = try Paper.sample()
    try paper.enrol()
    for key in ["post.interval_ms", "post.per_hour", "post.first_day"] {
      try paper.lines("moderate", "settings", key, "0")
    }
    let story = try paper.leadStory()
    let forbid = hasWatch ? "" : "echo 0 > /proc/sys/user/max_inotify_instances && "
    let session = try TerminalSession(
      "unshare",
      [
        "--user", "--map-root-user", "sh", "-c", forbid + "exec \"$0\" \"$@\"", try BuiltProgram.path(),
        story,
      ],
      columns: 132, rows: 40, environment: ["BROADSHEET_STORE": paper.store])
    try session.waitFor("Anna Field")
    session.send("c")
    for number in 1...5 {
      session.elapse(.milliseconds(1300 + number * 130))
      let words = ["comment", story, "--text", "Single words \(number)", "--accept-policy"]
      #expect(try paper.run(as: 4001, name: "bob", words).status == 0)
      try session.waitFor("\(number) new", timeout: .seconds(2))
    }
    #expect(try session.leave() == [])
  }
}
