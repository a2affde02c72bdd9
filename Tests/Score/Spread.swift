/// How far a figure may be off because the pages are a sample: its standard error over resampled pages (bootstrap).
enum Spread {
  private static let rounds = 1000

  /// - Parameter figure: what the figure is on the pages of these places, which may repeat.
  static func of(_ count: Int, _ figure: ([Int]) -> Double) -> Double {
    guard count > 1 else { return 0 }
    var random: UInt64 = 0x9e37_79b9_7f4a_7c15
    let values = (0..<rounds).map { _ in
      figure((0..<count).map { _ in next(&random) % count })
    }
    let mean = values.reduce(0, +) / Double(rounds)
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(rounds - 1)
    return variance.squareRoot()
  }

  /// The same sample each time, so that two runs can be compared (SplitMix64).
  private static func next(_ state: inout UInt64) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var value = state
    value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int((value ^ (value >> 31)) >> 2)
  }
}

/// How often something was right.
struct Tally {
  private(set) var hits: [Bool] = []

  mutating func count(_ isRight: Bool) { hits.append(isRight) }

  var share: Double { hits.isEmpty ? 0 : Double(hits.count { $0 }) / Double(hits.count) }

  var spread: Double {
    Spread.of(hits.count) { places in Double(places.count { hits[$0] }) / Double(max(1, places.count)) }
  }

  /// The share, its spread and of how many.
  var text: String { Figures.text(share, spread) + " (\(hits.count))" }
}

/// Numbers as the scorer prints them.
enum Figures {
  static func text(_ value: Double, _ spread: Double) -> String { "\(rounded(value)) ± \(rounded(spread))" }

  static func rounded(_ value: Double) -> String {
    let digits = String(Int((value * 10_000).rounded()) % 10_000)
    return "\(Int(value + 0.00005))." + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
