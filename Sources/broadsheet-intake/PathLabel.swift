import NewsModel

/// A path as it is shown. What a terminal cannot show stands there as `\xNN`, so that two names never look alike.
enum PathLabel {
  static func text(_ path: [UInt8]) -> SafeText {
    if path.allSatisfy({ (0x21...0x7E).contains($0) && $0 != 0x5C }) {
      return SafeText(line: String(decoding: path, as: UTF8.self))
    }
    var text = ""
    var rest = path[...]
    while !rest.isEmpty { text += piece(&rest, after: text) }
    return SafeText(line: text)
  }

  private static func piece(_ rest: inout ArraySlice<UInt8>, after text: String) -> String {
    var decoder = UTF8()
    var bytes = rest.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&bytes) else {
      return escaped(rest.removeFirst())
    }
    let own = rest.prefix(UTF8.width(scalar))
    rest = rest.dropFirst(own.count)
    if scalar == "\\" { return "\\\\" }
    let isSeen = scalar == " " ? !text.isEmpty && !text.hasSuffix(" ") && !rest.isEmpty : isShown(scalar)
    return isSeen ? String(scalar) : own.map(escaped).joined()
  }

  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    let between = "x\(scalar)x"
    return SafeText(line: between).string.unicodeScalars.elementsEqual(between.unicodeScalars)
  }

  private static func escaped(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "\\x" + (digits.utf8.count == 1 ? "0" : "") + digits
  }
}

extension [UInt8] {
  /// The bytes with a NUL behind them, as system calls want a path.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    (map(CChar.init(bitPattern:)) + [0]).withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map(body) ?? "".withCString(body)
    }
  }
}
