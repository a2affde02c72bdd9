import Glibc

/// A compiled terminal description, read to leave out what many terminals claim and do not have.
///
/// xterm's entry names scrolling by several lines (SU, SD) and repeating a character (REP). Terminals, recorders
/// and emulators by the dozen call themselves xterm and know none of them, and then show garbage. What ncurses
/// uses instead costs hardly a byte more. What sets the colours of the palette back (`oc`) is left out too: no colour is
/// changed here, and at the end it would undo what the user has chosen.
///
/// Where the cursor is sent to a place by a sequence of ECMA-48, the other long ways to it are left out (`home`, `hpa`, `vpa`, `cuu`,
/// `cud`, `cuf`, `cub`): ncurses writes each of them out at every move to see which is the shortest, a sixth of all that a step
/// ran, and the name of a place in the first column, where most moves lead, is as short (`PenEconomy`).
/// Source: term(5), "Legacy storage format" and what follows.
struct TerminalDescription {
  private var bytes: [UInt8]

  /// Places of `indn`, `rin`, `rep` and `oc` among the string capabilities.
  private static let rare = [109, 113, 121, 298]
  /// Place of `cup`, and those of `home`, `hpa`, `vpa`, `cuu`, `cud`, `cuf` and `cub`.
  private static let place = 10
  private static let ways = [12, 8, 127, 114, 107, 112, 111]
  /// Of `sgr`.
  private static let allAttributes = 131
  /// Magic numbers of descriptions with numbers of two bytes and of four.
  private static let narrow = 0o432
  private static let wide = 0o1036
  private static let header = 12

  /// Runs `start` while ncurses sees the shortened description; as it is where none can be read.
  static func withoutRareCapabilities<Result>(
    of type: String, tellingLinks: Bool, _ start: () -> Result
  ) -> Result {
    guard var description = TerminalDescription(of: type) else { return start() }
    let before = getenv("TERMINFO").map { String(cString: $0) }
    description.leaveOutRare()
    if tellingLinks { description.addLinks() }
    setenv("TERMINFO", description.variable, 1)
    defer {
      if let before { setenv("TERMINFO", before, 1) } else { unsetenv("TERMINFO") }
    }
    return start()
  }

  private init?(of type: String) {
    guard let first = type.utf8.first, !type.contains("/"), !type.hasPrefix(".") else { return nil }
    let folders = [getenv("TERMINFO"), nil].compactMap { $0.map { String(cString: $0) } } + Self.folders
    let places = [String(UnicodeScalar(first)), String(first, radix: 16)]
    for folder in folders where folder.hasPrefix("/") {
      for place in places {
        guard let bytes = Self.read("\(folder)/\(place)/\(type)") else { continue }
        self.bytes = bytes
        return
      }
    }
    return nil
  }

  private static var folders: [String] {
    let home = getenv("HOME").map { String(cString: $0) + "/.terminfo" }
    return [home, "/etc/terminfo", "/lib/terminfo", "/usr/lib/terminfo", "/usr/share/terminfo"].compactMap {
      $0
    }
  }

  private static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "re") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 32768)
    let count = fread(&bytes, 1, bytes.count, file)
    return count > header && count < bytes.count ? Array(bytes[..<count]) : nil
  }

  private func number(at place: Int) -> Int {
    place + 1 < bytes.count ? Int(bytes[place]) | Int(bytes[place + 1]) << 8 : 0
  }

  /// An offset of -1 says that a capability is absent.
  private mutating func leaveOutRare() {
    guard let strings = parts?.strings else { return }
    let left = Self.rare + (namesPlaces(strings) ? Self.ways : [])
    for place in left where place < number(at: 8) && strings + 2 * place + 1 < bytes.count {
      bytes[strings + 2 * place] = 0xFF
      bytes[strings + 2 * place + 1] = 0xFF
    }
  }

  /// Capabilities that `TerminalLink` needs. `sgr`, which sets all attributes at once and knows none of these, is left out:
  /// ncurses sets each by itself then.
  private mutating func addLinks() {
    guard let parts = parts, namesPlaces(parts.strings) else { return }
    let count = max(number(at: 8), (TerminalLink.capabilities.max() ?? 0) + 1)
    var offsets = Array(bytes[parts.strings..<parts.table])
    offsets += [UInt8](repeating: 0xFF, count: 2 * count - offsets.count)
    var table = Array(bytes[parts.table..<parts.end])
    for (bit, place) in TerminalLink.capabilities.enumerated() {
      Self.put(table.count, into: &offsets, at: 2 * place)
      table += TerminalLink.sequence(forBit: bit) + [0]
    }
    Self.put(0xFFFF, into: &offsets, at: 2 * Self.allAttributes)
    // What follows begins at an even place.
    let rest = bytes[min(parts.end + parts.end % 2, bytes.count)...]
    Self.put(count, into: &bytes, at: 8)
    Self.put(table.count, into: &bytes, at: 10)
    let padding = rest.isEmpty || table.count % 2 == 0 ? [] : [UInt8(0)]
    bytes = bytes[..<parts.strings] + offsets + table + padding + rest
  }

  private static func put(_ number: Int, into bytes: inout [UInt8], at place: Int) {
    bytes[place] = UInt8(truncatingIfNeeded: number)
    bytes[place + 1] = UInt8(truncatingIfNeeded: number >> 8)
  }

  /// Where the offsets of the strings begin, where their texts do, and where those end.
  private var parts: (strings: Int, table: Int, end: Int)? {
    guard [Self.narrow, Self.wide].contains(number(at: 0)) else { return nil }
    let width = number(at: 0) == Self.wide ? 4 : 2
    let names = number(at: 2) + number(at: 4)
    let strings = Self.header + names + names % 2 + number(at: 6) * width
    let table = strings + 2 * number(at: 8)
    let end = table + number(at: 10)
    return end <= bytes.count ? (strings, table, end) : nil
  }

  /// Whether the cursor is sent to a place by a sequence of ECMA-48, which is what `PenEconomy` shortens.
  private func namesPlaces(_ strings: Int) -> Bool {
    let place = strings + 2 * number(at: 8) + number(at: strings + 2 * Self.place)
    return place + 1 < bytes.count && bytes[place] == 0x1B && bytes[place + 1] == UInt8(ascii: "[")
  }

  /// ncurses takes a description from its variable itself: `hex:` and the bytes.
  private var variable: String {
    let prefix: StaticString = "hex:"
    let digits: StaticString = "0123456789ABCDEF"
    let count = prefix.utf8CodeUnitCount
    return String(unsafeUninitializedCapacity: count + 2 * bytes.count) { text in
      for index in 0..<count { text[index] = prefix.utf8Start[index] }
      for (index, byte) in bytes.enumerated() {
        text[count + 2 * index] = digits.utf8Start[Int(byte >> 4)]
        text[count + 2 * index + 1] = digits.utf8Start[Int(byte & 15)]
      }
      return count + 2 * bytes.count
    }
  }
}
