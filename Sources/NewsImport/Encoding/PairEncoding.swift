/// Tells the encodings of East Asia, of two bytes a character, apart.
struct PairEncoding: Sendable {
  let name: String
  let leads: @Sendable (UInt8) -> Bool
  let trails: @Sendable (UInt8) -> Bool
  /// Whether a pair is a character that most texts are made of.
  let isCommon: @Sendable (UInt8, UInt8) -> Bool
  /// What the share of common characters is worth.
  let score: @Sendable (_ common: Double, _ lowTrails: Double) -> Double

  /// nil when the bytes are no such text.
  static func guess(_ bytes: [UInt8]) -> String? {
    let scores = all.map { ($0.name, $0.value(of: bytes)) }
    guard let best = scores.max(by: { $0.1 < $1.1 }), best.1 >= 0.6 else { return nil }
    return best.0
  }

  private static let all: [PairEncoding] = [
    PairEncoding(
      name: "CP932", leads: { (0x81...0x9F).contains($0) || (0xE0...0xFC).contains($0) },
      trails: { (0x40...0xFC).contains($0) && $0 != 0x7F },
      isCommon: { ($0 == 0x82 && $1 >= 0x9F) || ($0 == 0x83 && $1 <= 0x96) },
      score: { common, _ in common > 0.2 ? 0.6 + common : 0 }),
    PairEncoding(
      name: "EUC-JP-MS", leads: { (0xA1...0xFE).contains($0) || $0 == 0x8E }, trails: { $0 >= 0xA1 },
      isCommon: { lead, _ in lead == 0xA4 || lead == 0xA5 },
      score: { common, _ in common > 0.2 ? 0.6 + common : 0 }),
    PairEncoding(
      name: "UHC", leads: { (0x81...0xFE).contains($0) }, trails: { $0 >= 0x41 },
      isCommon: { lead, trail in (0xB0...0xC8).contains(lead) && trail >= 0xA1 },
      score: { common, _ in common > 0.85 ? common + 0.1 : 0 }),
    PairEncoding(
      name: "GB18030", leads: { (0x81...0xFE).contains($0) }, trails: { $0 >= 0x40 && $0 != 0x7F },
      isCommon: { lead, trail in
        trail >= 0xA1 && ((0xB0...0xD7).contains(lead) || lead == 0xA1 || lead == 0xA3)
      },
      score: { common, lowTrails in lowTrails < 0.15 ? common : 0 }),
    PairEncoding(
      name: "BIG5-HKSCS", leads: { (0x81...0xFE).contains($0) },
      trails: { (0x40...0x7E).contains($0) || (0xA1...0xFE).contains($0) },
      isCommon: { lead, _ in (0xA4...0xC6).contains(lead) || lead == 0xA1 },
      score: { common, lowTrails in lowTrails > 0.15 ? common : 0 }),
  ]

  private func value(of bytes: [UInt8]) -> Double {
    var (pairs, common, low, wrong) = (0, 0, 0, 0)
    var index = 0
    while index + 1 < bytes.count {
      let (lead, trail) = (bytes[index], bytes[index + 1])
      index += 1
      guard lead >= 0x80 else { continue }
      guard leads(lead), trails(trail) else {
        wrong += 1
        continue
      }
      index += 1
      pairs += 1
      if isCommon(lead, trail) { common += 1 }
      if trail < 0x80 { low += 1 }
    }
    guard pairs >= 4, wrong * 200 <= pairs else { return 0 }
    return score(Double(common) / Double(pairs), Double(low) / Double(pairs))
  }
}
