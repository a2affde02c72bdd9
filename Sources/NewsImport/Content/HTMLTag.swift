/// A start tag of HTML, in place.
struct HTMLTag {
  struct Attribute {
    var name: Range<Int>
    /// Without its quotes; references not yet decoded.
    var value: Range<Int>
  }

  /// Attributes of one tag that are read.
  static let mostAttributes = 64

  var name: Range<Int>
  private(set) var attributes: [Attribute] = []
  var isEmpty = false

  init(name: Range<Int>) {
    self.name = name
  }

  /// Takes the room of the attributes of a tag that is no longer needed.
  mutating func take(_ room: inout [Attribute]) {
    swap(&attributes, &room)
    attributes.removeAll(keepingCapacity: true)
  }

  mutating func add(_ attribute: Attribute) {
    if attributes.count < Self.mostAttributes { attributes.append(attribute) }
  }

  /// The first attribute of that lower-case name.
  func value(of name: StaticString, in bytes: [UInt8]) -> Range<Int>? {
    attributes.first { Self.isName($0.name, name, in: bytes) }?.value
  }

  private static func isName(_ range: Range<Int>, _ name: StaticString, in bytes: [UInt8]) -> Bool {
    guard range.count == name.utf8CodeUnitCount else { return false }
    return range.indices.allSatisfy { bytes[$0] | 0x20 == name.utf8Start[$0 - range.lowerBound] | 0x20 }
  }
}
