/// Reads the attributes of one tag: decoded, addresses absolute, nothing that runs.
struct AttributeReader {
  private let bytes: [UInt8]
  private let tag: HTMLTag
  private let base: URLParts?

  init(_ bytes: [UInt8], _ tag: HTMLTag, base: URLParts?) {
    self.bytes = bytes
    self.tag = tag
    self.base = base
  }

  /// The value of a lower-case name; nil when it is absent or not safe.
  func value(_ name: String) -> String? {
    guard let attribute = tag.attributes.first(where: { isNamed($0.name, name) }) else { return nil }
    let text = HTMLText.string(bytes, attribute.value, isAttribute: true)
    switch AttributeRule.of(name) {
    case .address: return resolved(text)
    case .addressSet: return resolvedSet(text)
    default: return name.hasPrefix("data-") && name.hasSuffix("src") ? resolved(text) : text
    }
  }

  /// Writes what clean content keeps.
  func write(to output: inout [UInt8]) {
    for attribute in tag.attributes {
      let name = lower(attribute.name)
      guard let rule = AttributeRule.of(name), let value = value(name), isFirst(attribute) else { continue }
      if case .text = rule, value.isEmpty, name != "alt" { continue }
      output.append(0x20)
      output.append(contentsOf: name.utf8)
      output += [0x3D, 0x22]
      HTMLText.appendEscaped(value.utf8, to: &output)
      output.append(0x22)
    }
  }

  private func isFirst(_ attribute: HTMLTag.Attribute) -> Bool {
    let name = lower(attribute.name)
    return tag.attributes.first { isNamed($0.name, name) }?.name == attribute.name
  }

  private func lower(_ range: Range<Int>) -> String {
    String(decoding: bytes[range].map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
  }

  private func isNamed(_ range: Range<Int>, _ name: String) -> Bool {
    guard range.count == name.utf8.count else { return false }
    return zip(bytes[range], name.utf8).allSatisfy { ($0 >= 0x41 && $0 <= 0x5A ? $0 + 32 : $0) == $1 }
  }

  /// An empty reference and one within the page stay as they are.
  private func resolved(_ reference: String) -> String? {
    let trimmed = URLReference.trimmed(reference)
    guard AttributeRule.isSafe(trimmed) || isPicture(trimmed) else { return nil }
    guard let base, let first = trimmed.utf8.first, first != 0x23 else { return trimmed }
    return URLReference.resolve(trimmed, against: base)
  }

  /// Pictures within the text itself, of kinds that hold no script.
  private func isPicture(_ address: String) -> Bool {
    let start = address.prefix(15).lowercased()
    return ["data:image/png", "data:image/gif", "data:image/jpe", "data:image/web"].contains { start.hasPrefix($0) }
  }

  private func resolvedSet(_ text: String) -> String? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: true).compactMap { part -> String? in
      let words = part.split(separator: " ", omittingEmptySubsequences: true)
      guard let first = words.first, let address = resolved(String(first)) else { return nil }
      return ([address] + words.dropFirst().map(String.init)).joined(separator: " ")
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
