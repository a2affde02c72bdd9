/// Whether a line may be broken between two characters, by the rules of UAX #14 (LB numbers are given).
///
/// Fed with every character in turn. Two things go beyond the standard's default: a hyphen at the start of a word is
/// not parted from it, and a web address is broken after `/ ? & =` only.
struct LineBreakRules {
  /// The class of the last character, not counting spaces and marks; nil at the start of a text.
  private var last: LineClass?
  private var lastScalar: Unicode.Scalar = " "
  private var afterSpace = false
  private var afterJoiner = false
  /// A hyphen with nothing but a space or an opening before it.
  private var isLeadingHyphen = false
  private var regions = 0
  private var address = AddressTracker()

  /// Is a break allowed before this character? Then remembers it.
  mutating func allowsBreak(before scalar: Unicode.Scalar) -> Bool {
    let next = LineClass(scalar)
    defer { remember(next, scalar) }
    guard let last else { return false }
    if next == .alphabetic, last == .alphabetic, !afterSpace {
      return address.isInside && address.allowsBreak(after: lastScalar, before: scalar)
    }
    return isAllowed(last, next, scalar)
  }

  private func isAllowed(_ last: LineClass, _ next: LineClass, _ scalar: Unicode.Scalar) -> Bool {
    switch next {
    case .space, .zeroSpace, .lineFeed: return false  // LB6, LB7
    // LB9, LB30b; after a space too, with which they are one character.
    case .mark, .zeroJoiner, .tone: return false
    default: break
    }
    if afterSpace { return Self.allowsAfterSpace(last, next) }
    if last == .zeroSpace { return true }  // LB8
    if afterJoiner { return false }  // LB8a
    if address.isInside { return address.allowsBreak(after: lastScalar, before: scalar) }
    if isLeadingHyphen, next == .alphabetic { return false }  // LB20a
    if last == .region, next == .region { return regions.isMultiple(of: 2) }  // LB30a
    return !Self.isKept(last, next)
  }

  private mutating func remember(_ next: LineClass, _ scalar: Unicode.Scalar) {
    address.take(scalar)
    afterJoiner = next == .zeroJoiner
    switch next {
    case .space:
      afterSpace = true
      regions = 0
      if last == nil { last = .space }
    case .mark, .zeroJoiner, .tone:
      guard afterSpace || last == nil else { return }
      last = .alphabetic
      afterSpace = false
    default:
      let starts = last == nil || afterSpace || last == .open || last == .quote
      isLeadingHyphen = next == .hyphen && (starts || isLeadingHyphen)
      regions = next == .region ? regions + 1 : 0
      last = next
      afterSpace = false
    }
    lastScalar = scalar
  }
}

extension LineBreakRules {
  /// LB13 to LB18, where spaces lie between.
  private static func allowsAfterSpace(_ last: LineClass, _ next: LineClass) -> Bool {
    switch (last, next) {
    case (_, .close), (_, .parenthesis), (_, .exclamation), (_, .infix), (_, .joiner): false
    case (.open, _): false
    case (.close, .nonstarter), (.parenthesis, .nonstarter): false
    case (.both, .both): false
    default: true
    }
  }

  /// No break between two characters side by side.
  private static func isKept(_ last: LineClass, _ next: LineClass) -> Bool {
    keepsFollower(last) || keepsPrecursor(next, after: last) || isKeptInWord(last, next)
      || isKeptInNumber(last, next)
  }

  /// LB11, LB12, LB14, LB19, LB21.
  private static func keepsFollower(_ last: LineClass) -> Bool {
    switch last {
    case .joiner, .glue, .open, .quote, .before: true
    default: false
    }
  }

  /// LB11 to LB13, LB17, LB19, LB21, LB22.
  private static func keepsPrecursor(_ next: LineClass, after last: LineClass) -> Bool {
    switch next {
    case .joiner, .close, .parenthesis, .exclamation, .infix, .slash, .quote: true
    case .after, .hyphen, .nonstarter, .inseparable: true
    case .glue: last != .after && last != .hyphen
    case .both: last == .both || last == .alphabetic || last == .number
    default: false
    }
  }

  /// LB23, LB24, LB28 to LB30.
  private static func isKeptInWord(_ last: LineClass, _ next: LineClass) -> Bool {
    switch (last, next) {
    case (.alphabetic, .number), (.number, .alphabetic), (.alphabetic, .alphabetic): true
    case (.prefix, .ideograph), (.ideograph, .postfix): true
    case (.prefix, .alphabetic), (.postfix, .alphabetic): true
    case (.alphabetic, .prefix), (.alphabetic, .postfix): true
    case (.infix, .alphabetic): true
    case (.alphabetic, .open), (.number, .open): true
    case (.parenthesis, .alphabetic), (.parenthesis, .number): true
    default: false
    }
  }

  /// LB25.
  private static func isKeptInNumber(_ last: LineClass, _ next: LineClass) -> Bool {
    switch (last, next) {
    case (.close, .postfix), (.close, .prefix), (.parenthesis, .postfix), (.parenthesis, .prefix): true
    case (.number, .postfix), (.number, .prefix), (.number, .number): true
    case (.postfix, .open), (.postfix, .number), (.prefix, .open), (.prefix, .number): true
    case (.hyphen, .number), (.infix, .number), (.slash, .number): true
    default: false
    }
  }
}

/// Notices a web address by `://` and says where it may be parted.
private struct AddressTracker {
  /// Characters of `://` seen in a row.
  private var matched = 0
  /// Characters since the mark; nil outside of an address.
  private var length: Int?

  var isInside: Bool { length != nil }

  mutating func take(_ scalar: Unicode.Scalar) {
    if scalar == " " || scalar == "\n" {
      matched = 0
      length = nil
    } else if let length {
      self.length = length + 1
    } else {
      matched = scalar == (matched == 0 ? ":" : "/") ? matched + 1 : (scalar == ":" ? 1 : 0)
      if matched == 3 { length = 0 }
    }
  }

  func allowsBreak(after last: Unicode.Scalar, before next: Unicode.Scalar) -> Bool {
    guard let length, length > 0 else { return false }
    return Self.isSeparator(last) && !Self.isSeparator(next)
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "/", "?", "&", "=": true
    default: false
    }
  }
}
