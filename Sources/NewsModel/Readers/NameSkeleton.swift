@_spi(_Unicode) import Swift

/// What is left of a name when all that the eye confuses is made one: case, separators, letters of other scripts
/// and figures that look like a letter.
///
/// Source: the facts of UTS #39, `confusables.txt`, for the scripts of `NameScript`; letters are taken together
/// that are alike in either case, since names are compared without regard to it.
package enum NameSkeleton {
  package static func of(_ name: String) -> String {
    var result = ""
    for scalar in name.unicodeScalars { append(scalar, to: &result) }
    return result
  }

  /// Without marks on the letters: "ádmin" is no name for a reader.
  static func bare(_ name: String) -> String {
    var decomposed = String.UnicodeScalarView()
    for scalar in String(name)._nfd where scalar.properties.generalCategory != .nonspacingMark {
      decomposed.append(scalar)
    }
    return of(String(decomposed))
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout String) {
    if [" ", ".", "-", "_", "'", "’"].contains(scalar) { return }
    if let prototype = table[scalar] {
      result += prototype
      return
    }
    for lower in scalar.properties.lowercaseMapping.unicodeScalars { result += table[lower] ?? String(lower) }
  }

  /// A prototype, and what is taken for it.
  private static let lookalikes: [(String, String)] = [
    ("a", "аАαΑɑ"), ("b", "вВβΒЬьƄ"), ("c", "сСⅽϲ"), ("d", "ԁԀժ"), ("e", "еЕεΕҽ"), ("f", "ƒ"),
    ("g", "ɡցԌԍ"), ("h", "һҺнНηΗհ"), ("j", "јЈյ"), ("k", "кКκΚ"),
    ("l", "1IiіІıιΙӀӏǀլԼ"), ("rn", "mмМΜɱ"), ("n", "νΝոռ"), ("o", "0оОοΟσօՕ"), ("p", "рРρΡ"),
    ("q", "ԛԚզգ"), ("r", "гГ"), ("s", "ѕЅՏ"), ("t", "тТτΤ"), ("u", "սՍυΥʋ"), ("vv", "wѡԝԜωΩ"),
    ("v", "ѵѴ"), ("x", "хХχΧ"), ("y", "уУүҮγΓƴ"), ("z", "ζΖ"), ("ss", "ßẞ"), ("3", "зЗэЭʒӡ"), ("4", "чЧ"),
    ("6", "бБ"), ("ae", "æӕӔ"), ("ー", "一"), ("カ", "力"), ("ロ", "口"), ("ニ", "二"), ("エ", "工"), ("タ", "夕"),
    ("ト", "卜"), ("ハ", "八"), ("へ", "ヘ"), ("べ", "ベ"), ("ぺ", "ペ"), ("り", "リ"),
  ]

  private static let table: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [:]
    for (prototype, alike) in lookalikes {
      for scalar in alike.unicodeScalars { table[scalar] = prototype }
    }
    return table
  }()
}
