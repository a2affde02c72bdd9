import NewsModel
import Testing

@Suite struct NetworkNameTests {
  @Test func addressesOfOneNetworkHaveOneName() {
    #expect(NetworkName([192, 0, 2, 1])?.text == "4:c00002")
    #expect(NetworkName([192, 0, 2, 1]) == NetworkName([192, 0, 2, 255]))
    #expect(NetworkName([192, 0, 2, 1]) != NetworkName([192, 0, 3, 1]))
    let zeros = [UInt8](repeating: 0, count: 10)
    #expect(NetworkName(zeros + [0xFF, 0xFF, 192, 0, 2, 7]) == NetworkName([192, 0, 2, 1]))
    let six: [UInt8] = [0x20, 0x01, 0x0D, 0xB8, 0, 1]
    #expect(NetworkName(six + zeros)?.text == "6:20010db80001")
    #expect(NetworkName(six + zeros) == NetworkName(six + [9] + zeros.dropFirst()))
    #expect(NetworkName([]) == nil && NetworkName([1, 2, 3]) == nil)
  }
}
