/// Reads the attributes of one tag: decoded, addresses absolute, nothing that runs. One reference, since it is handed
/// from closure to closure.
final class AttributeReader {
  private let bytes: [UInt8]
  private let tag: HTMLTag
  private let base: SharedBase?

  init(_ bytes: [UInt8], _ tag: HTMLTag, base: SharedBase?) {
    self.bytes = bytes
    self.tag = tag
    self.base = base
  }

  /// The value of a lower-case name; nil when it is absent or not safe.
  func value(_ name: String) -> String? {
    guard let attribute = tag.attributes.first(where: { isNamed($0.name, name) }) else { return nil }
    if name.hasPrefix("data-"), name.hasSuffix("src") { return value(attribute, by: .address) }
    return value(attribute, by: AttributeRule.of(name) ?? .text)
  }

  private func value(_ attribute: HTMLTag.Attribute, by rule: AttributeRule) -> String? {
    let text = HTMLText.string(bytes, attribute.value, isAttribute: true)
    switch rule {
    case .text: return text
    case .address: return resolved(text)
    case .addressSet: return resolvedSet(text)
    }
  }

  /// What clean content keeps, in the order of the tag.
  func kept() -> [(name: String, value: String)] {
    var result: [(name: String, value: String)] = []
    for (index, attribute) in tag.attributes.enumerated() {
      guard let kept = AttributeRule.kept(bytes, attribute.name), isFirst(index) else { continue }
      guard let value = value(attribute, by: kept.rule) else { continue }
      if case .text = kept.rule, value.isEmpty, kept.name != "alt" { continue }
      result.append((kept.name, value))
    }
    return result
  }

  /// The value of a name of which the clean ones are known already.
  func value(_ name: String, in kept: [(name: String, value: String)]) -> String? {
    for attribute in kept where attribute.name == name { return attribute.value }
    guard !isAll(kept) else { return nil }
    return AttributeRule.of(name) == nil ? value(name) : nil
  }

  /// Whether the tag has no attributes but these.
  func isAll(_ kept: [(name: String, value: String)]) -> Bool { kept.count == tag.attributes.count }

  private func isFirst(_ index: Int) -> Bool {
    let name = tag.attributes[index].name
    guard index > 0 else { return true }
    return !tag.attributes[..<index].contains {
      $0.name.count == name.count && NameKey(bytes, $0.name) == NameKey(bytes, name)
    }
  }

  private func isNamed(_ range: Range<Int>, _ name: String) -> Bool {
    guard range.count == name.utf8.count else { return false }
    return zip(bytes[range], name.utf8).allSatisfy { ($0 >= 0x41 && $0 <= 0x5A ? $0 + 32 : $0) == $1 }
  }

  /// An empty reference and one within the page stay as they are.
  private func resolved(_ reference: String) -> String? {
    if isPlainlyAbsolute(reference) { return reference }
    let trimmed = URLReference.trimmed(reference)
    guard AttributeRule.isSafe(trimmed) || isPicture(trimmed) else { return nil }
    guard let base, let first = trimmed.utf8.first, first != 0x23 else { return trimmed }
    return URLReference.resolve(trimmed, against: base.parts)
  }

  /// Whether nothing needs to be done: a whole web address without white space.
  private func isPlainlyAbsolute(_ address: String) -> Bool {
    var copy = address
    return copy.withUTF8 { bytes in
      guard MarkupScan.begins(bytes, "https://") || MarkupScan.begins(bytes, "http://") else { return false }
      return bytes.allSatisfy { $0 > 0x20 && $0 != 0x5C }
    }
  }

  /// Pictures within the text itself, of kinds that hold no script.
  private func isPicture(_ address: String) -> Bool {
    let start = address.prefix(15).lowercased()
    return ["data:image/png", "data:image/gif", "data:image/jpe", "data:image/web"].contains {
      start.hasPrefix($0)
    }
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
