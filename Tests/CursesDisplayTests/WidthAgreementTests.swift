import CNcurses
import Canvas
import Glibc
import Testing

/// ncurses counts columns by the C library. For every character that both know they must say the same, or the
/// screen would not be where ncurses believes it to be.
@Suite struct WidthAgreementTests {
  @Test func theLibraryCountsAsWeDo() throws {
    let locale = try #require(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil))
    let former = uselocale(locale)
    defer {
      uselocale(former)
      freelocale(locale)
    }
    var differing: [String] = []
    for value in UInt32(0x20)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), let age = scalar.properties.age, age.major <= 14 else {
        continue
      }
      let ours = CharacterWidth.columns(of: Character(scalar))
      let theirs = Int(curses_columns(wchar_t(bitPattern: value)))
      guard ours > 0, theirs >= 0, ours != theirs else { continue }
      differing.append("U+\(String(value, radix: 16)) \(ours) \(theirs)")
    }
    #expect(differing.isEmpty, "\(differing.count): \(differing.prefix(40))")
  }
}
