import Testing

@testable import NewsModel

@Suite struct DecimalTests {
  @Test(arguments: [0, 1, -1, 9, 10, -10, 1_234_567, .max, .min, .max - 1, .min + 1])
  func numbersReadAsTheyDoElsewhere(number: Int) {
    let words: SafeText = "of \(number) stories"
    #expect(words.string == "of " + String(number) + " stories")
  }
}
