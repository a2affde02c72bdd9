import TestSupport
import Testing

/// Who comes in, for programs.
@Suite struct ReaderKeyCommandTests {
  private static let blob = "AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl"

  @Test func eachAnswerIsAnObject() throws {
    let paper = try Paper.sample()
    let file = try paper.folder.write("ann.pub", "ssh-ed25519 \(Self.blob) laptop\n")
    let reader = try #require(try paper.objects("readers", "add", "Ann Field").first)
    #expect(reader.text("name") == "Ann Field" && reader.text("id")?.count == 4)
    let given = try #require(try paper.objects("readers", "key", "Ann Field", file).first)
    let key = try #require(try paper.objects("readers", "keys", "Ann Field").first)
    #expect(key.text("fingerprint") == given.text("fingerprint"))
    #expect(key.text("label") == "laptop" && key.text("type") == "ssh-ed25519")
    #expect(key.text("added")?.hasSuffix("Z") == true && key.text("last_used") == nil)
    let invitation = try #require(try paper.objects("readers", "invite", "--uses", "3").first)
    #expect(invitation.text("code")?.isEmpty == false && invitation.number("uses") == 3)
    try paper.lines("readers", "policy", "invitation")
    #expect(try paper.objects("readers", "policy").first?.text("policy") == "invitation")
    #expect(try paper.objects("readers", "requests").isEmpty)
  }
}
