/// Keeps a value that is seldom there outside of the struct whose part it is.
///
/// The state is passed from function to function, and moved in memory each time: what a key has nothing to do with must not
/// move with it. Value semantics stay; the array is the language's own copy-on-write box.
@propertyWrapper
package struct Aside<Value: Sendable>: Sendable {
  private var storage: [Value]

  package init(wrappedValue: Value?) {
    storage = wrappedValue.map { [$0] } ?? []
  }

  package var wrappedValue: Value? {
    get { storage.first }
    _modify {
      var value = storage.popLast()
      defer { if let value { storage.append(value) } }
      yield &value
    }
  }
}

/// The same for a value that is always there and seldom changes.
@propertyWrapper
package struct Shared<Value: Sendable>: Sendable {
  private var storage: [Value]

  package init(wrappedValue: Value) {
    storage = [wrappedValue]
  }

  package var wrappedValue: Value {
    _read { yield storage[0] }
    _modify { yield &storage[0] }
  }
}
