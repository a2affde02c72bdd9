import Testing

@testable import NewsImport

@Suite struct NamedReferenceTests {
  private func value(_ name: String) -> String? {
    let found = Array(name.utf8).withUnsafeBufferPointer { NamedReferences.value(of: $0) }
    return found.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func everyNameOfTheTableIsFound() {
    let entries = NamedReferenceTable.lines.split { $0 == " " || $0 == "\n" }
    #expect(entries.count > 2000)
    for entry in entries {
      let parts = entry.split(separator: "=")
      let scalars = parts[1].split(separator: "+").compactMap {
        UInt32($0, radix: 16).flatMap(Unicode.Scalar.init)
      }
      #expect(value(String(parts[0])) == String(String.UnicodeScalarView(scalars)), "\(entry)")
    }
  }

  @Test(arguments: [
    "", "A", "zzzz", "AElig=C6", "AElig AMP", "hellip=", "zwnjj", "aMP", "=", " ", "hell", "mdash\n",
  ])
  func noOtherIs(_ name: String) {
    #expect(value(name) == nil)
  }
}
