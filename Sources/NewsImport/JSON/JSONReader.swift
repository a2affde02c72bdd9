/// Reads JSON (RFC 8259) tolerantly: what is whole in a truncated or damaged text is kept.
///
/// A quotation mark ends a string only where something follows that may follow a string; after a fault, the
/// reading goes on at the next object that begins as its array's first one did.
package struct JSONReader {
  /// Deeper values are left out.
  package static let maximumDepth = 128
  /// Values that are read from one text.
  package static let maximumValues = 500_000

  let bytes: [UInt8]
  var position = 0
  /// Whether the text was not well formed, too deep or too long.
  package private(set) var isDamaged = false
  private var values = 0
  /// First name in the first object of each open array, outermost first; nil for other elements.
  private var firstNames: [String?] = []
  /// The open array, by its place in `firstNames`, in which reading goes on after a fault.
  private var resumption: Int?
  /// Whether reading goes on after a fault at the next member of the innermost open object.
  private var resumesMember = false

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The first value of the text; nil when there is none.
  package static func read(_ bytes: [UInt8]) -> JSONValue? {
    var reader = JSONReader(bytes)
    return reader.read()
  }

  package mutating func read() -> JSONValue? {
    skipSpace()
    guard position < bytes.count else { return nil }
    let value = value(depth: 0, context: .end)
    return value
  }

  var peek: UInt8 { position < bytes.count ? bytes[position] : 0 }
  private var isAtEnd: Bool { position >= bytes.count }

  mutating func skipSpace() {
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
  }

  mutating func noteDamage() {
    isDamaged = true
  }

  // MARK: Values

  private mutating func value(depth: Int, context: JSONStringContext) -> JSONValue? {
    values += 1
    guard depth < Self.maximumDepth else { return skippedValue() }
    guard values < Self.maximumValues else {
      _ = skippedValue()
      return nil
    }
    switch peek {
    case 0x7B: return object(depth: depth)
    case 0x5B: return array(depth: depth)
    case 0x22: return .string(string(in: context))
    case 0x2D, 0x30...0x39: return number()
    default: return literal()
    }
  }

  private mutating func literal() -> JSONValue? {
    let word = bytes[position...].prefix { (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) }
    let text = String(decoding: word.prefix(10), as: UTF8.self)
    let known: [String: JSONValue] = [
      "true": .bool(true), "false": .bool(false), "null": .null, "NaN": .null, "Infinity": .null,
    ]
    guard let value = known[text] else {
      recover()
      return nil
    }
    position += word.count
    return value
  }

  private mutating func number() -> JSONValue? {
    let start = position
    position += 1
    while position < bytes.count, isInNumber(bytes[position]) { position += 1 }
    return .number(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private func isInNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x2B, 0x2D, 0x2E, 0x45, 0x65: true
    default: false
    }
  }

  /// Passes over a value that is too deep, without a stack.
  private mutating func skippedValue() -> JSONValue? {
    noteDamage()
    var open = 0
    repeat {
      switch peek {
      case 0x22: skipString()
      case 0x7B, 0x5B:
        open += 1
        position += 1
      case 0x7D, 0x5D:
        open -= 1
        position += 1
      default: position += 1
      }
    } while open > 0 && !isAtEnd
    return .null
  }

  private mutating func array(depth: Int) -> JSONValue? {
    position += 1
    var elements: [JSONValue] = []
    let place = firstNames.count
    firstNames.append(nil)
    defer { firstNames.removeLast() }
    while beginsElement(before: 0x5D) {
      if let element = value(depth: depth + 1, context: .element) { elements.append(element) }
      if let resumption, resumption != place { break }
      if resumesMember { break }
      resumption = nil
    }
    return .array(elements)
  }

  private mutating func object(depth: Int) -> JSONValue? {
    position += 1
    var members: [JSONMember] = []
    while resumption == nil, beginsElement(before: 0x7D) {
      if let member = member(isFirst: members.isEmpty, depth: depth) { members.append(member) }
      guard resumption == nil, !isAtEnd else { break }
      resumesMember = false
    }
    return .object(members)
  }

  private mutating func member(isFirst: Bool, depth: Int) -> JSONMember? {
    guard let name = memberName() else { return nil }
    if isFirst { noteFirstName(name) }
    guard let value = value(depth: depth + 1, context: .member) else { return nil }
    return JSONMember(name: name, value: value)
  }

  /// Passes over commas to the next element; false, and past the closing bracket, at the end.
  private mutating func beginsElement(before close: UInt8) -> Bool {
    skipSpace()
    while peek == 0x2C, !isAtEnd {
      position += 1
      skipSpace()
    }
    guard !isAtEnd else {
      noteDamage()
      return false
    }
    guard peek != close else {
      position += 1
      return false
    }
    return true
  }

  /// A name with its colon; nil after a fault.
  private mutating func memberName() -> String? {
    guard peek == 0x22 else {
      recover()
      return nil
    }
    let name = string(in: .name)
    skipSpace()
    guard peek == 0x3A else {
      recover()
      return nil
    }
    position += 1
    skipSpace()
    return name
  }

  // MARK: Faults

  private mutating func noteFirstName(_ name: String) {
    guard let last = firstNames.indices.last, firstNames[last] == nil else { return }
    firstNames[last] = name
  }

  /// Finds the next member, or the next object that begins as the first one of an open array did.
  private mutating func recover() {
    noteDamage()
    while position < bytes.count {
      if peek == 0x7B, let place = arrayOfObject(at: position) {
        resumption = place
        return
      }
      if peek == 0x2C, isMember(after: position) {
        resumesMember = true
        return
      }
      position += 1
    }
  }

  /// Whether a name and a colon follow the comma.
  private func isMember(after comma: Int) -> Bool {
    let rest = bytes[(comma + 1)...].drop { $0 <= 0x20 }
    guard rest.first == 0x22 else { return false }
    let name = rest.dropFirst().prefix(64).prefix { $0 != 0x22 && $0 != 0x5C && $0 >= 0x20 }
    let tail = rest.dropFirst(name.count + 1)
    return !name.isEmpty && tail.first == 0x22 && tail.dropFirst().first { $0 > 0x20 } == 0x3A
  }

  private func arrayOfObject(at start: Int) -> Int? {
    let rest = bytes[(start + 1)...].drop { $0 <= 0x20 }
    guard rest.first == 0x22 else { return nil }
    let name = rest.dropFirst().prefix(64).prefix { $0 != 0x22 }
    return firstNames.lastIndex { $0.map { $0.utf8.elementsEqual(name) } ?? false }
  }
}
