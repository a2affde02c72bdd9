import TestSupport
import Testing

@testable import NewsImport

@Suite struct LineModelTests {
  /// Numbers such as rows hold: shares, counts, lengths, some below nothing.
  private func row(_ random: inout SeededGenerator) -> [Float] {
    (0..<160).map { _ in
      switch Int.random(in: 0..<4, using: &random) {
      case 0: 0
      case 1: Float.random(in: 0...1, using: &random)
      case 2: Float(Int.random(in: -30...30, using: &random))
      default: Float(Int.random(in: 0...1500, using: &random))
      }
    }
  }

  @Test func rowsAreJudgedTogetherAsEachByItself() {
    var random = SeededGenerator(seed: 7)
    for count in 1...LineModel.most {
      let rows = (0..<count).map { _ in row(&random) }
      let together = LineModel.shared.probabilities(rows)
      #expect(together == rows.flatMap { LineModel.shared.probabilities([$0]) })
      #expect(together.allSatisfy { (0...1).contains($0) })
    }
    #expect(LineModel.shared.probabilities([]).isEmpty)
  }
}
