extension LocalClock {
  /// "2026-11-10 10:12", as the clock on the wall says it; one width for all, so that columns line up.
  package func stamp(_ moment: Timestamp) -> SafeText {
    let time = civil(moment)
    let numbers = [time.date.month, time.date.day, time.hour, time.minute].map { number in
      number < 10 ? "0\(number)" : "\(number)"
    }
    return SafeText(line: "\(time.date.year)-\(numbers[0])-\(numbers[1]) \(numbers[2]):\(numbers[3])")
  }
}
