/// The words of a text as numbers: equal words have equal ones, whatever stands between them and however they are
/// capitalised in ASCII.
struct TextWords: Hashable, Sendable {
  /// In the order of the text.
  private(set) var hashes: [UInt64] = []
  /// Those that hold a digit.
  private(set) var numerals: Set<UInt64> = []

  /// Words beyond which a text is not looked at.
  private static let limit = 20_000

  init(_ text: String) {
    var text = text
    text.withUTF8 { scan($0) }
  }

  /// A character of a script without spaces is a word.
  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    // Of two bytes one at the most begins a word.
    let most = min(bytes.count / 2 + 1, Self.limit) + 2
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: most) { room in
      var list = List(room: room)
      var word = Word()
      var place = 0
      while place < bytes.count, list.count < Self.limit {
        let byte = base[place]
        if byte >= 0x80 {
          place = takeWide(bytes, at: place, &word, &list)
        } else if WordScan.isLetter(byte) {
          place = word.addASCII(base, from: place, to: bytes.count)
        } else {
          finish(&word, &list)
          place &+= 1
        }
      }
      finish(&word, &list)
      hashes = Array(room[..<list.count])
    }
  }

  /// Answers where the character beyond ASCII ends.
  private mutating func takeWide(
    _ bytes: UnsafeBufferPointer<UInt8>, at place: Int, _ word: inout Word, _ list: inout List
  ) -> Int {
    let length = bytes[place] < 0xE0 ? 2 : bytes[place] < 0xF0 ? 3 : 4
    let scalar = bytes[place..<min(place + length, bytes.count)]
    switch Self.kind(of: scalar) {
    case .gap: finish(&word, &list)
    case .letter: for byte in scalar { word.add(byte) }
    case .sign:
      finish(&word, &list)
      for byte in scalar { word.add(byte) }
      finish(&word, &list)
    }
    return place + length
  }

  @inline(__always)
  private mutating func finish(_ word: inout Word, _ list: inout List) {
    guard word.length > 0 else { return }
    list.add(word.number)
    if word.hasDigit { numerals.insert(word.number) }
    word = Word()
  }

  /// Numbers in memory that has room for all of them.
  private struct List {
    let room: UnsafeMutableBufferPointer<UInt64>
    private(set) var count = 0

    init(room: UnsafeMutableBufferPointer<UInt64>) {
      self.room = room
    }

    @inline(__always)
    mutating func add(_ number: UInt64) {
      room[count] = number
      count &+= 1
    }
  }

  private enum Kind {
    case gap, letter, sign
  }

  /// Spaces, dashes and quotation marks of Latin-1 and of the blocks for punctuation are gaps.
  private static func kind(of scalar: Slice<UnsafeBufferPointer<UInt8>>) -> Kind {
    guard let first = scalar.first, let second = scalar.dropFirst().first else { return .gap }
    switch (first, second) {
    case (0xC2, _), (0xE2, 0x80), (0xE2, 0x81), (0xE3, 0x80): return .gap
    case (0xE3...0xED, _): return .sign
    default: return .letter
    }
  }

  private struct Word {
    private var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    private(set) var length = 0
    private(set) var hasDigit = false
    private var isSign = false
    private static let prime: UInt64 = 0x0000_0100_0000_01B3

    /// The last bit says whether it is more than an article or a preposition is.
    var number: UInt64 { hash & ~1 | (length > 3 || isSign ? 1 : 0) }

    /// Adds the letters, in lower case, and digits that stand there, eight at a time; answers where they end.
    @inline(__always)
    mutating func addASCII(_ base: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
      var (place, hash) = (start, self.hash)
      while place &+ 8 <= end {
        let bytes = UInt64(littleEndian: UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self))
        let (lower, others) = WordScan.folded(bytes)
        let count = others.trailingZeroBitCount >> 3
        guard count > 0 else { return finish(place, start, hash) }
        // The bits below the first one that is set, all where none is.
        if WordScan.digits(bytes) & (others &- 1) & ~others != 0 { hasDigit = true }
        hash = Self.adding(lower & WordScan.before(others), to: hash)
        place &+= count
        if count < 8 { return finish(place, start, hash) }
      }
      var (rest, count): (UInt64, UInt64) = (0, 0)
      while place < end, WordScan.isLetter(base[place]) {
        let byte = base[place]
        if byte < 0x41 { hasDigit = true }
        rest |= UInt64(byte < 0x41 ? byte : byte | 0x20) &<< (8 &* count)
        count &+= 1
        place &+= 1
      }
      return finish(place, start, count > 0 ? Self.adding(rest, to: hash) : hash)
    }

    /// Two words of up to eight letters never have the same digest.
    @inline(__always)
    private static func adding(_ letters: UInt64, to hash: UInt64) -> UInt64 {
      let product = (hash ^ letters) &* 0x9E37_79B9_7F4A_7C15
      return product ^ product &>> 32
    }

    @inline(__always)
    private mutating func finish(_ place: Int, _ start: Int, _ hash: UInt64) -> Int {
      self.hash = hash
      length &+= place &- start
      return place
    }

    mutating func add(_ byte: UInt8) {
      if byte >= 0x80 { isSign = true }
      hash = (hash ^ UInt64(byte)) &* Self.prime
      length += 1
      if byte >= 0x30, byte <= 0x39 { hasDigit = true }
    }
  }
}

extension TextWords {
  /// The words that say something.
  var telling: Set<UInt64> { Set(hashes.filter { $0 & 1 == 1 }) }

  /// Hands on a digest of each run of so many words. Each is made of the one before: what the first word has put in is
  /// taken out again.
  @inline(__always)
  func forEachRun(of length: Int, _ body: (UInt64) -> Void) {
    guard length > 0, hashes.count >= length else { return }
    let turn = 7 &* (length &- 1) & 63
    hashes.withUnsafeBufferPointer { hashes in
      var hash: UInt64 = 0
      for index in 0..<hashes.count {
        if index >= length { hash ^= Self.turned(hashes[index &- length] &* Self.factor, by: turn) }
        hash = Self.turned(hash, by: 7) ^ hashes[index] &* Self.factor
        if index >= length &- 1 { body(Self.mixed(hash)) }
      }
    }
  }

  func runs(of length: Int) -> [UInt64] {
    var result: [UInt64] = []
    result.reserveCapacity(max(hashes.count - length + 1, 0))
    forEachRun(of: length) { result.append($0) }
    return result
  }

  private static let factor: UInt64 = 0x9E37_79B1_85EB_CA87

  @inline(__always)
  private static func turned(_ value: UInt64, by count: Int) -> UInt64 {
    value &<< count | value &>> (64 &- count)
  }

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    var hash = (value ^ value >> 33) &* 0xC2B2_AE3D_27D4_EB4F
    hash = (hash ^ hash >> 29) &* 0x1656_67B1_9E37_79F9
    return hash ^ hash >> 32
  }
}
