extension String {
  /// Whether the first letter that has a direction is of a script written from right to left (UAX #9, P2).
  var beginsRightToLeft: Bool {
    for scalar in unicodeScalars {
      if scalar.value < 0x590 {
        if scalar.properties.isAlphabetic { return false }
        continue
      }
      if scalar.isRightToLeft { return true }
      if scalar.properties.isAlphabetic { return false }
    }
    return false
  }
}

extension Unicode.Scalar {
  fileprivate var isRightToLeft: Bool {
    switch value {
    case 0x590...0x8FF: properties.isAlphabetic
    case 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}
