/// Letters that the eye takes for Latin ones, so that a word of a list is met however it is disguised. Both the list and
/// the text are read by this, so that words of the other scripts are met as before.
///
/// Source: the facts of UTS #39, `confusables.txt`, for single letters; case has been folded before.
extension WordMatcher {
  static func latin(_ unit: UInt32) -> UInt32 {
    switch unit {
    // Mathematical letters come as alphabets of 26 capitals and 26 small ones, circled ones as one of each.
    case 0x1D400...0x1D6A3: 0x61 + (unit - 0x1D400) % 26
    case 0x24B6...0x24E9: 0x61 + (unit - 0x24B6) % 26
    case 0x300..<0x2000: table[unit] ?? unit
    default: unit
    }
  }

  private static let lookalikes: [(Character, String)] = [
    ("a", "аα"), ("b", "вβ"), ("c", "сϲ"), ("d", "ԁ"), ("e", "еεҽ"), ("h", "нһհ"), ("i", "іιı"), ("j", "ј"),
    ("k", "кκ"), ("l", "ӏ"), ("m", "м"), ("n", "пηոռ"), ("o", "оοօ"), ("p", "рρ"), ("q", "ԛ"), ("r", "г"),
    ("s", "ѕ"), ("t", "тτ"), ("u", "υս"), ("v", "νѵ"), ("w", "ѡԝωш"), ("x", "хχ"), ("y", "уγү"), ("z", "ζ"),
  ]

  private static let table: [UInt32: UInt32] = {
    var table: [UInt32: UInt32] = [:]
    for (letter, alike) in lookalikes {
      for scalar in alike.unicodeScalars { table[scalar.value] = letter.unicodeScalars.first?.value }
    }
    return table
  }()
}
