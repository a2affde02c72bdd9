import NewsModel
import Testing

@Suite struct BodyHashTests {
  /// Values that other implementations of XXH64 give.
  @Test(
    arguments: [
      ("", 0xEF46_DB37_51D8_E999), ("a", 0xD24E_C4F1_A98C_6E5B), ("abc", 0x44BC_2CF5_AD77_0999),
      ("Nobody inspects the spammish repetition", 0xFBCE_A83C_8A37_8BF1),
    ] as [(String, UInt64)])
  func agreesWithTheSpecification(_ text: String, _ hash: UInt64) {
    #expect(BodyHash.of(Array(text.utf8)) == hash)
  }

  @Test func everyByteCounts() {
    let body = (0..<100).map { UInt8($0) }
    let whole = BodyHash.of(body)
    for index in body.indices {
      var other = body
      other[index] ^= 1
      #expect(BodyHash.of(other) != whole)
    }
  }
}
