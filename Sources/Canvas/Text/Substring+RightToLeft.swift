extension Substring {
  /// Whether there may be a character of a script that is written from right to left; true for a few others too.
  var holdsRightToLeft: Bool {
    var lead: UInt8 = 0
    for byte in utf8 {
      if byte < 0x80 {
        lead = 0
        continue
      }
      if byte >= 0xD6, byte < 0xE0 { return true }
      switch lead {
      case 0xE0 where byte < 0xA4, 0xF0 where byte == 0x90 || byte == 0x9E: return true
      case 0xEF where (0xAC...0xB7).contains(byte) || (0xB9...0xBB).contains(byte): return true
      default: lead = byte
      }
    }
    return false
  }
}
