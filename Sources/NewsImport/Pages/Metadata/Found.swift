/// A value with where it was read, in words for people.
struct Found<Value> {
  var value: Value
  var origin: String

  init(_ value: Value, _ origin: String) {
    self.value = value
    self.origin = origin
  }

  func map<Other>(_ change: (Value) -> Other?) -> Found<Other>? {
    change(value).map { Found<Other>($0, origin) }
  }
}

extension Found: Equatable where Value: Equatable {}
