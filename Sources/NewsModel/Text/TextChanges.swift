/// A text with what was taken out of it and what was put in since an earlier version, block by block.
package struct TextChanges: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case kept
    case added
    case removed
  }

  private var blocks: [Block] = []
  /// One for each block of the body.
  package private(set) var kinds: [Kind] = []

  /// What was removed stands where it stood.
  package var body: RichText { RichText(blocks) }

  /// Blocks beyond which only the beginning and the end that both versions have are taken for the same.
  private static let limit = 600

  package init(from old: RichText, to new: RichText) {
    let (left, right) = (old.blocks, new.blocks)
    let start = zip(left, right).prefix { $0 == $1 }.count
    let room = min(left.count, right.count) - start
    let end = zip(left.reversed(), right.reversed()).prefix(room).prefix { $0 == $1 }.count
    add(right[..<start], .kept)
    compare(left[start..<left.count - end], right[start..<right.count - end])
    add(right[(right.count - end)...], .kept)
  }

  private mutating func add(_ blocks: some Sequence<Block>, _ kind: Kind) {
    for block in blocks {
      self.blocks.append(block)
      kinds.append(kind)
    }
  }

  /// By the longest series of blocks that both have.
  private mutating func compare(_ left: ArraySlice<Block>, _ right: ArraySlice<Block>) {
    guard left.count <= Self.limit, right.count <= Self.limit else {
      add(left, .removed)
      return add(right, .added)
    }
    let (old, new) = (Array(left), Array(right))
    let common = Self.common(old, new)
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if i < old.count, j < new.count, old[i] == new[j] {
        add([new[j]], .kept)
        (i, j) = (i + 1, j + 1)
      } else if j >= new.count || (i < old.count && common[i + 1][j] >= common[i][j + 1]) {
        add([old[i]], .removed)
        i += 1
      } else {
        add([new[j]], .added)
        j += 1
      }
    }
  }

  /// At `[i][j]` the length of the longest series that the two have from there on.
  private static func common(_ old: [Block], _ new: [Block]) -> [[Int]] {
    var table = [[Int]](repeating: [Int](repeating: 0, count: new.count + 1), count: old.count + 1)
    for i in old.indices.reversed() {
      for j in new.indices.reversed() {
        table[i][j] = old[i] == new[j] ? table[i + 1][j + 1] + 1 : max(table[i + 1][j], table[i][j + 1])
      }
    }
    return table
  }
}
