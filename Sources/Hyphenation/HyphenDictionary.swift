import CHyphen

/// Where the words of a language may be parted, by the patterns of a file.
///
/// Unchecked: made by one thread, and from then on only read; libhyphen writes to a dictionary when it loads it, and never again.
package final class HyphenDictionary: @unchecked Sendable {
  private let dictionary: UnsafeMutablePointer<HyphenDict>

  private static let longestWord = 60
  private static let latin1 = "ISO8859-1"

  /// nil where the file is not there, or in an encoding that is neither UTF-8 nor Latin 1.
  package init?(path: String) {
    guard let loaded = hnj_hyphen_load(path) else { return nil }
    dictionary = loaded
    guard loaded.pointee.utf8 != 0 || encoding == Self.latin1 else { return nil }
  }

  deinit { hnj_hyphen_free(dictionary) }

  private var encoding: String {
    withUnsafeBytes(of: dictionary.pointee.cset) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }

  /// UTF-8 offsets of a word of letters at which a hyphen may stand, in ascending order.
  package func places(in word: String) -> [Int] {
    let scalars = Array(word.unicodeScalars)
    guard (5...Self.longestWord).contains(scalars.count), let bytes = encoded(scalars) else { return [] }
    var marks = [CChar](repeating: 0, count: bytes.count + 8)
    let failure = bytes.withUnsafeBufferPointer {
      hyphen_places(dictionary, $0.baseAddress, Int32($0.count), &marks)
    }
    guard failure == 0 else { return [] }
    var offset = 0
    return scalars.indices.dropLast().compactMap { index in
      offset += UTF8.width(scalars[index])
      return marks[index] & 1 == 1 ? offset : nil
    }
  }

  /// In small letters, as the patterns are; nil where that changes how many there are.
  private func encoded(_ scalars: [Unicode.Scalar]) -> [CChar]? {
    var bytes: [CChar] = []
    for scalar in scalars {
      let lower = scalar.properties.lowercaseMapping.unicodeScalars
      guard let small = lower.first, lower.count == 1 else { return nil }
      if dictionary.pointee.utf8 != 0 {
        bytes += Array(String(small).utf8).map { CChar(bitPattern: $0) }
      } else {
        guard small.value < 0x100 else { return nil }
        bytes.append(CChar(bitPattern: UInt8(small.value)))
      }
    }
    return bytes
  }
}
