/// Keeps zero-width joiners and emoji selectors where they change what is seen, and nowhere else.
enum JoinerFilter {
  static func copy(_ scalars: [Unicode.Scalar], into result: inout String.UnicodeScalarView) {
    var previous: Unicode.Scalar = " "
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      guard isKept(scalar, after: previous, before: next) else { continue }
      result.append(scalar)
      previous = scalar
    }
  }

  private static func isKept(
    _ scalar: Unicode.Scalar, after previous: Unicode.Scalar, before next: Unicode.Scalar
  ) -> Bool {
    switch scalar.value {
    case 0x200D: (joinsEmoji(previous) && isPicture(next)) || (isShaped(previous) && isShaped(next))
    case 0x200C: isShaped(previous) && isShaped(next)
    case 0xFE0E, 0xFE0F: previous.value >= 0x23 && previous.properties.isEmoji
    default: true
    }
  }

  private static func joinsEmoji(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xFE0F || isPicture(scalar)
  }

  private static func isPicture(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x2190 && scalar.properties.isEmoji
  }

  /// Arabic and its kin, the scripts of India and South-East Asia: there a joiner chooses the letter's form.
  private static func isShaped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0620...0x08FF, 0x0900...0x0DFF, 0x0E80...0x109F, 0x1700...0x18AF, 0x1900...0x1C4F: true
    case 0xA840...0xABFF, 0x10A00...0x119FF: true
    default: false
    }
  }
}
