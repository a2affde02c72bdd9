/// Drops control sequences and control strings, 7-bit and 8-bit; an unterminated one runs to the end.
///
/// CR LF becomes one line feed on the way, since it needs the same look back.
struct EscapeStripper {
  private enum State {
    case text
    case afterReturn
    case escape
    case escapeIntermediate
    case sequence
    case controlString
    case controlStringEscape
  }

  private var state = State.text

  /// What of this scalar is text: itself, a line feed, or nothing.
  mutating func take(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch state {
    case .text: return text(scalar)
    case .afterReturn:
      state = .text
      return scalar == "\n" ? nil : text(scalar)
    case .escape: return escape(scalar)
    case .escapeIntermediate: return intermediate(scalar)
    case .sequence: return sequence(scalar)
    case .controlString: return controlString(scalar)
    case .controlStringEscape: return endOfString(scalar)
    }
  }

  private mutating func text(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x0D:
      state = .afterReturn
      return "\n"
    case 0x1B:
      state = .escape
      return nil
    case 0x9B:
      state = .sequence
      return nil
    case 0x90, 0x98, 0x9D, 0x9E, 0x9F:
      state = .controlString
      return nil
    default:
      return scalar
    }
  }

  private mutating func escape(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x5B: state = .sequence
    case 0x50, 0x58, 0x5D, 0x5E, 0x5F: state = .controlString
    case 0x20...0x2F: state = .escapeIntermediate
    case 0x30...0x7E: state = .text
    default:
      state = .text
      return text(scalar)
    }
    return nil
  }

  private mutating func intermediate(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x20...0x2F: return nil
    case 0x30...0x7E:
      state = .text
      return nil
    default:
      state = .text
      return text(scalar)
    }
  }

  private mutating func sequence(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x20...0x3F: return nil
    case 0x40...0x7E:
      state = .text
      return nil
    default:
      state = .text
      return text(scalar)
    }
  }

  private mutating func controlString(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x07, 0x9C, 0x18, 0x1A: state = .text
    case 0x1B: state = .controlStringEscape
    default: break
    }
    return nil
  }

  private mutating func endOfString(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard scalar != "\\" else {
      state = .text
      return nil
    }
    state = .escape
    return escape(scalar)
  }
}
