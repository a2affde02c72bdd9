extension SafeText {
  /// A number and what it counts: "1 like", "2 likes".
  package static func counted(_ number: Int, _ noun: StaticString) -> SafeText {
    SafeText(line: "\(number) \(noun)" + (number == 1 ? "" : "s"))
  }
}
