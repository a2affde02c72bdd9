import NewsModel

/// The comment policy as it is shown: its paragraphs, and numbered rules with their numbers hanging.
enum PolicyPage {
  static func page(of policy: SafeText, width: Int) -> TypesetPage {
    var setter = Typesetter(measure: max(1, width))
    for paragraph in paragraphs(of: policy.string) { set(paragraph, with: &setter) }
    return setter.page
  }

  /// A line that begins with a space goes on with the one before it.
  static func paragraphs(of text: String) -> [String] {
    var result: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix(" "), let last = result.popLast() {
        result.append("\(last) \(line.drop { $0 == " " })")
      } else {
        result.append(String(line))
      }
    }
    return result
  }

  private static func set(_ paragraph: String, with setter: inout Typesetter) {
    let digits = paragraph.prefix { $0.isASCII && $0.isNumber }
    let rest = paragraph.dropFirst(digits.count)
    if let number = Int(digits), rest.hasPrefix(". ") {
      let flow = Flow(SafeText(line: String(rest.dropFirst(2))), Ink(.text))
      setter.set(flow, beside: .number(number, widest: 10))
    } else {
      setter.set(Flow(SafeText(text: paragraph), Ink(.text)))
    }
  }
}
