/// Regression trees that weigh a block's numbers into how likely it is text of the article.
///
/// Made by `Tests/Score/train` from pages with their truth; the trees are in `LineModel+Trees.swift`. They are not walked:
/// every test that a number fails rules leaves out, tests of a number lie together by their limits, and what is left
/// of a tree is the first of its leaves (QuickScorer, Lucchese and others, SIGIR 2015).
struct LineModel {
  private struct Test {
    /// Numbers above it go right.
    var limit: Float
    var tree: Int32
    /// All leaves of the tree but those on the left.
    var remaining: UInt32
  }

  static let shared = LineModel(trees)

  /// By their columns and then their limits.
  private var tests: [Test] = []
  /// Of each column and behind the last.
  private var starts: [Int32] = [0]
  /// Thirty-two for each tree.
  private var leaves: [Float] = []
  private static let mostLeaves = 32

  /// Trees in Polish order, one a line: `12<0.5` splits at a column, `=0.3` is a leaf.
  private init(_ text: String) {
    var columns: [[Test]] = []
    var text = text
    text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count { takeTree(bytes, &index, &columns) }
    }
    for column in columns {
      tests += column.sorted { $0.limit < $1.limit }
      starts.append(Int32(tests.count))
    }
  }

  private mutating func takeTree(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ columns: inout [[Test]]
  ) {
    let first = leaves.count
    take(bytes, &index, from: first, &columns)
    precondition(leaves.count - first <= Self.mostLeaves, "a tree has more leaves than a mask has bits")
    leaves += [Float](repeating: 0, count: first + Self.mostLeaves - leaves.count)
  }

  private mutating func take(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, from first: Int, _ columns: inout [[Test]]
  ) {
    guard bytes[index] != UInt8(ascii: "=") else {
      index += 1
      leaves.append(Self.number(bytes, &index))
      return
    }
    let column = Int(Self.number(bytes, &index))
    let limit = Self.number(bytes, &index)
    let start = leaves.count - first
    take(bytes, &index, from: first, &columns)
    let left = (UInt32(1) << UInt32(leaves.count - first)) - (UInt32(1) << UInt32(start))
    while columns.count <= column { columns.append([]) }
    let tree = Int32(first / Self.mostLeaves)
    columns[column].append(Test(limit: limit, tree: tree, remaining: ~left))
    take(bytes, &index, from: first, &columns)
  }

  /// A decimal number, such as "-12.5" or "1e-35", with what ends it: the library's way takes a good part of the start.
  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Float {
    var (digits, power, isNegative, isBehindPoint) = (0, 0, false, false)
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "."): isBehindPoint = true
      case UInt8(ascii: "e"): power += exponent(bytes, &index)
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits = digits * 10 + Int(byte &- 0x30)
        power += isBehindPoint ? 1 : 0
      default: return value(digits, power, isNegative)
      }
    }
    return value(digits, power, isNegative)
  }

  /// What the power of ten divides by more.
  private static func exponent(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Int {
    var (number, sign) = (0, -1)
    while index < bytes.count, bytes[index] != 0x20, bytes[index] != 0x0A {
      switch bytes[index] {
      case UInt8(ascii: "-"): sign = 1
      case UInt8(ascii: "+"): break
      default: number = number * 10 + Int(bytes[index] &- 0x30)
      }
      index += 1
    }
    return sign * number
  }

  private static func value(_ digits: Int, _ power: Int, _ isNegative: Bool) -> Float {
    var value = Double(digits)
    var power = power
    while power > 0 {
      let step = min(power, powers.count - 1)
      value /= powers[step]
      power -= step
    }
    while power < 0 {
      let step = min(-power, powers.count - 1)
      value *= powers[step]
      power += step
    }
    return isNegative ? -Float(value) : Float(value)
  }

  /// Exact up to 10 to the power of 22.
  private static let powers: [Double] = (0..<23).map { (0..<$0).reduce(1) { power, _ in power * 10 } }

  /// How many rows are judged at once.
  static let most = 8
  private typealias Numbers = SIMD8<Float>
  private typealias Masks = SIMD8<UInt32>

  /// From 0 to 1 for each of `most` rows or fewer.
  func probabilities(_ rows: [[Float]]) -> [Double] {
    precondition(rows.count <= Self.most, "more rows than are judged at once")
    let sums = withUnsafeTemporaryAllocation(of: Masks.self, capacity: leaves.count / Self.mostLeaves) {
      masks in
      masks.initialize(repeating: Masks(repeating: .max))
      for column in 0..<(starts.count - 1) {
        var numbers = Numbers(repeating: -.infinity)
        for row in rows.indices { numbers[row] = rows[row][column] }
        take(numbers, of: column, masks)
      }
      return rows.indices.map { sum($0, masks) }
    }
    return sums.map { 1 / (1 + Self.exponential(-Double($0))) }
  }

  @inline(__always)
  private func take(_ numbers: Numbers, of column: Int, _ masks: UnsafeMutableBufferPointer<Masks>) {
    let greatest = numbers.max()
    tests.withUnsafeBufferPointer { tests in
      var index = Int(starts[column])
      let end = Int(starts[column + 1])
      while index < end, greatest > tests[index].limit {
        let failed = unsafeBitCast(numbers .> Numbers(repeating: tests[index].limit), to: Masks.self)
        masks[Int(tests[index].tree)] &= Masks(repeating: tests[index].remaining) | ~failed
        index += 1
      }
    }
  }

  private func sum(_ row: Int, _ masks: UnsafeMutableBufferPointer<Masks>) -> Float {
    var sum: Float = 0
    leaves.withUnsafeBufferPointer { leaves in
      for tree in masks.indices {
        sum += leaves[tree * Self.mostLeaves + masks[tree][row].trailingZeroBitCount]
      }
    }
    return sum
  }

  /// e to the power of x, near enough for a choice.
  private static func exponential(_ x: Double) -> Double {
    let bounded = max(-30, min(30, x))
    var result = 1 + bounded / 1024
    for _ in 0..<10 { result *= result }
    return result
  }
}
