/// A table by name that is filled once and asked millions of times: open addressing, no hashing of its own.
struct NameTable<Value: Sendable>: Sendable {
  private var slots: [(key: NameKey, value: Value)?]

  init(_ entries: [(String, Value)]) {
    var size = 16
    while size < entries.count * 4 { size *= 2 }
    slots = Array(repeating: nil, count: size)
    for (name, value) in entries { insert(NameKey(name.utf8), value) }
  }

  private mutating func insert(_ key: NameKey, _ value: Value) {
    var place = key.place(in: slots.count)
    while let slot = slots[place], slot.key != key { place = (place + 1) & (slots.count - 1) }
    slots[place] = (key, value)
  }

  subscript(key: NameKey) -> Value? {
    var place = key.place(in: slots.count)
    while let slot = slots[place] {
      if slot.key == key { return slot.value }
      place = (place + 1) & (slots.count - 1)
    }
    return nil
  }
}
