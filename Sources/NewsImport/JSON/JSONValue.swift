/// A JSON value as it was written: numbers keep their digits, members their order.
package indirect enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// The literal's text, so that an identifier of many digits is kept whole.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([JSONMember])
}

/// One name with its value.
package struct JSONMember: Hashable, Sendable {
  package var name: String
  package var value: JSONValue

  package init(name: String, value: JSONValue) {
    self.name = name
    self.value = value
  }
}

extension JSONValue {
  /// The member of an object, the last one where a name is repeated.
  package subscript(name: String) -> JSONValue? {
    members.last { $0.name == name }?.value
  }

  package var members: [JSONMember] {
    if case .object(let members) = self { members } else { [] }
  }

  /// The elements of an array; none for anything else.
  package var elements: [JSONValue] {
    if case .array(let elements) = self { elements } else { [] }
  }

  /// The elements of an array, or else the value itself as the only one.
  package var list: [JSONValue] {
    switch self {
    case .array(let elements): elements
    case .null: []
    default: [self]
    }
  }

  /// The text of a string.
  package var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The text of a string or a number.
  package var scalarText: String? {
    switch self {
    case .string(let text), .number(let text): text
    default: nil
    }
  }

  package var number: Double? {
    scalarText.flatMap(Double.init)
  }

  /// A whole number, also one that is written as a string or with a fraction of zero.
  package var integer: Int? {
    guard let text = scalarText else { return nil }
    return Int(text) ?? Double(text).flatMap { Int(exactly: $0) }
  }

  package var isObject: Bool {
    if case .object = self { true } else { false }
  }
}
