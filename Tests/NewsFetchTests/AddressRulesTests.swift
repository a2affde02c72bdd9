import NewsFetch
import Testing

@Suite struct AddressRulesTests {
  /// The first and the last address of every block, and the ones beside it.
  @Test(
    arguments: [
      ("0.0.0.0", "0.255.255.255", nil, "1.0.0.0"),
      ("10.0.0.0", "10.255.255.255", "9.255.255.255", "11.0.0.0"),
      ("100.64.0.0", "100.127.255.255", "100.63.255.255", "100.128.0.0"),
      ("127.0.0.0", "127.255.255.255", "126.255.255.255", "128.0.0.0"),
      ("169.254.0.0", "169.254.255.255", "169.253.255.255", "169.255.0.0"),
      ("172.16.0.0", "172.31.255.255", "172.15.255.255", "172.32.0.0"),
      ("192.0.0.0", "192.0.0.255", "191.255.255.255", "192.0.1.0"),
      ("192.0.2.0", "192.0.2.255", "192.0.1.255", "192.0.3.0"),
      ("192.88.99.0", "192.88.99.255", "192.88.98.255", "192.88.100.0"),
      ("192.168.0.0", "192.168.255.255", "192.167.255.255", "192.169.0.0"),
      ("198.18.0.0", "198.19.255.255", "198.17.255.255", "198.20.0.0"),
      ("198.51.100.0", "198.51.100.255", "198.51.99.255", "198.51.101.0"),
      ("203.0.113.0", "203.0.113.255", "203.0.112.255", "203.0.114.0"),
      ("224.0.0.0", "239.255.255.255", "223.255.255.255", nil),
      ("240.0.0.0", "255.255.255.255", nil, nil),
      ("::", "::1", nil, nil),
      ("64:ff9b::", "64:ff9b::ffff:ffff", "64:ff9a:ffff:ffff:ffff:ffff:ffff:ffff", "64:ff9b::1:0:0"),
      ("2001:db8::", "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff", "2001:db7::1", "2001:db9::"),
      ("2002::", "2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "2001:ffff::1", "2003::"),
      ("fc00::", "fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "fbff::1", "fe00::"),
      ("fe80::", "febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "fe7f::1", nil),
      ("fec0::", "feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", nil, nil),
      ("ff00::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", nil, nil),
      ("100::", "100::ffff:ffff:ffff:ffff", "ff:ffff::1", "100:0:0:1::"),
      ("2001::", "2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff", "2000:ffff::1", "2001:200::"),
    ] as [(String, String, String?, String?)])
  func everyBlockIsRefusedToItsEdges(_ row: (String, String, String?, String?)) throws {
    for inside in [row.0, row.1] { #expect(try verdict(inside) == .notPublic, "\(inside)") }
    for outside in [row.2, row.3].compactMap({ $0 }) {
      #expect(try verdict(outside) == .allowed, "\(outside)")
    }
  }

  @Test func aMappedAddressIsJudgedByTheOneInside() throws {
    for inside in ["::ffff:127.0.0.1", "::ffff:10.1.2.3", "::ffff:169.254.169.254", "::127.0.0.1"] {
      #expect(try verdict(inside) == .notPublic, "\(inside)")
    }
    #expect(try verdict("::ffff:93.184.216.34") == .allowed)
  }

  @Test func publicAddressesAreAllowedOnTheUsualPorts() throws {
    for address in ["93.184.216.34", "1.1.1.1", "2606:4700::1111"] {
      #expect(try verdict(address) == .allowed)
      #expect(try verdict(address, port: 80) == .allowed)
      #expect(try verdict(address, port: 6379) == .port)
    }
  }

  @Test func theOperatorAllowsBlocksOnEveryPort() throws {
    let rules = try #require(AddressRules(allowing: "loopback, 10.2.0.0/16 any-port"))
    for address in ["127.0.0.1", "::1", "::ffff:127.0.0.9", "10.2.255.1"] {
      #expect(rules.verdict(on: try #require(IPAddress(address)), port: 8080) == .allowed)
    }
    #expect(rules.verdict(on: try #require(IPAddress("10.3.0.1")), port: 80) == .notPublic)
    #expect(rules.verdict(on: try #require(IPAddress("1.1.1.1")), port: 8443) == .allowed)
  }

  @Test(arguments: ["lopback", "10.0.0.0/33", "10.0.0", "1.2.3.4/x", "::1/129", "/8"])
  func aMistakeInTheOperatorsWordsIsNotPassedOver(_ words: String) {
    #expect(AddressRules(allowing: words) == nil)
  }

  private func verdict(_ text: String, port: Int = 443) throws -> AddressRules.Verdict {
    AddressRules().verdict(on: try #require(IPAddress(text)), port: port)
  }
}
