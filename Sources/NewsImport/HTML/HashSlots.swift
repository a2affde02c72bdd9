/// A table that is filled once and asked by hashes that are made already: open addressing, no hashing of its own.
struct HashSlots<Value: Sendable>: Sendable {
  private var slots: [(hash: UInt64, value: Value)?]

  init(_ entries: [(UInt64, Value)]) {
    var size = 16
    while size < entries.count * 4 { size *= 2 }
    slots = Array(repeating: nil, count: size)
    for (hash, value) in entries { insert(hash, value) }
  }

  private mutating func insert(_ hash: UInt64, _ value: Value) {
    var place = place(of: hash)
    while let slot = slots[place], slot.hash != hash { place = (place + 1) & (slots.count - 1) }
    slots[place] = (hash, value)
  }

  @inline(__always)
  subscript(hash: UInt64) -> Value? {
    var place = place(of: hash)
    while let slot = slots[place] {
      if slot.hash == hash { return slot.value }
      place = (place + 1) & (slots.count - 1)
    }
    return nil
  }

  @inline(__always)
  private func place(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash ^ (hash >> 29)) & (slots.count - 1)
  }
}
