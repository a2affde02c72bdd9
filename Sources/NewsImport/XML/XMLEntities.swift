/// Internal entities with literal values: those that hold a reference or markup are not taken, so that none
/// can expand.
struct XMLEntities {
  private static let mostEntities = 256
  private static let longestValue = 1024

  private var values: [String: [UInt8]] = [:]

  var isEmpty: Bool { values.isEmpty }

  func value(of name: some Collection<UInt8>) -> [UInt8]? {
    values.isEmpty ? nil : values[String(decoding: name, as: UTF8.self)]
  }

  /// Reads `<!ENTITY name "value">` from an internal subset.
  mutating func read(_ subset: ArraySlice<UInt8>) {
    for part in subset.split(separator: 0x3C).prefix(Self.mostEntities * 4)
    where part.starts(with: "!ENTITY".utf8) {
      let fields = part.dropFirst(7).drop { $0 <= 0x20 }
      let name = fields.prefix { $0 > 0x20 }
      let rest = fields.dropFirst(name.count).drop { $0 <= 0x20 }
      guard let quote = rest.first, quote == 0x22 || quote == 0x27, name.first != 0x25 else { continue }
      take(name, rest.dropFirst().prefix { $0 != quote })
    }
  }

  private mutating func take(_ name: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) {
    guard values.count < Self.mostEntities, value.count <= Self.longestValue, name.count <= 64 else { return }
    if let reading = numericValue(value) {
      values[String(decoding: name, as: UTF8.self)] = reading
    } else if !value.contains(0x26), !value.contains(0x25) {
      values[String(decoding: name, as: UTF8.self)] = Array(value)
    }
  }

  /// The value of an entity that is one numeric reference.
  private func numericValue(_ value: ArraySlice<UInt8>) -> [UInt8]? {
    value.withUnsafeBufferPointer { buffer in
      guard buffer.first == 0x26, let reading = CharacterReference.numeric(buffer, at: 0, .windows1252) else {
        return nil
      }
      return reading.end == buffer.count ? reading.value : nil
    }
  }
}
