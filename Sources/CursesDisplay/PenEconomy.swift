/// Sends only those changes of style that somebody will see.
///
/// ncurses sets everything back at each change of style, names both colours anew, and does so between two words of one
/// style if the blank between them has another. What it has written is read once more, and of all changes between two
/// characters that are seen one is left, which says what is different and no more. Sequences that are not known here pass as they
/// are, and nothing is taken for granted after them.
struct PenEconomy {
  /// Whether the terminal can end one attribute and leave the others.
  private let takesBack: Bool
  /// What ncurses believes that the terminal writes with.
  private var wanted = Pen()
  /// What it does write with; nil where that is not known.
  private var held: Pen?
  /// The link that it has been told of and that is not ended.
  private var heldLink = 0
  private var isLatin = false
  /// Where the links lead, the first of which is 1.
  var links: [String] = []

  init(takesBack: Bool) {
    self.takesBack = takesBack
  }

  /// Somebody else has written to the terminal, and has left it plain.
  mutating func forget() {
    wanted = Pen()
    held = nil
    isLatin = false
  }

  /// What is still to be sent so that the terminal is as ncurses believes.
  mutating func settled() -> [UInt8] {
    var sent: [UInt8] = []
    settle(&sent)
    return sent
  }

  /// The same in fewer bytes.
  mutating func shortened(_ written: [UInt8]) -> [UInt8] {
    var sent: [UInt8] = []
    sent.reserveCapacity(written.count)
    var index = 0
    while index < written.count {
      let byte = written[index]
      if byte == 0x1B {
        index = takeSequence(written, from: index, &sent)
      } else {
        take(byte, &sent)
        index += 1
      }
    }
    endLink(&sent)
    return sent
  }

  private mutating func take(_ byte: UInt8, _ sent: inout [UInt8]) {
    switch byte {
    // Moves, the choice of a character set, and the pauses of old terminals.
    case 0x00, 0x07, 0x08, 0x09, 0x0D...0x0F: break
    // At the bottom a line feed scrolls, and what comes in has the ground of the pen.
    case 0x0A...0x0C, 0x20: settleForBlanks(&sent)
    default: settle(&sent)
    }
    sent.append(byte)
  }

  private mutating func settle(_ sent: inout [UInt8]) {
    if heldLink != wanted.link {
      TerminalLink.write(wanted.link, of: links, to: &sent)
      heldLink = wanted.link
    }
    let look = wanted.unlinked
    guard held != look else { return }
    look.write(after: held, takesBack: takesBack, to: &sent)
    held = look
  }

  /// No link stays open from one frame to the next: what others write there must not belong to it.
  private mutating func endLink(_ sent: inout [UInt8]) {
    guard heldLink != 0 else { return }
    TerminalLink.write(0, of: links, to: &sent)
    heldLink = 0
  }

  private mutating func settleForBlanks(_ sent: inout [UInt8]) {
    guard heldLink != wanted.link || held?.blankLooksAs(wanted.unlinked) != true else { return }
    settle(&sent)
  }
}

extension PenEconomy {
  /// The place after it.
  private mutating func takeSequence(_ written: [UInt8], from start: Int, _ sent: inout [UInt8]) -> Int {
    guard start + 1 < written.count else { return pass(written[start...], &sent) }
    switch written[start + 1] {
    case UInt8(ascii: "["): return takeControl(written, from: start, &sent)
    case UInt8(ascii: "("): return takeCharacterSet(written, from: start, &sent)
    // Lines that come in when the screen is scrolled.
    case UInt8(ascii: "D"), UInt8(ascii: "E"), UInt8(ascii: "M"):
      settleForBlanks(&sent)
      sent += written[start...start + 1]
      return start + 2
    default: return pass(written[start...start + 1], &sent)
    }
  }

  private mutating func takeCharacterSet(_ written: [UInt8], from start: Int, _ sent: inout [UInt8]) -> Int {
    let end = min(start + 3, written.count)
    let isLatin = written[end - 1] == UInt8(ascii: "B")
    if !isLatin || !self.isLatin { sent += written[start..<end] }
    self.isLatin = isLatin
    return end
  }

  /// What neither shows the pen nor changes it: the cursor's moves, and the window of lines that is scrolled.
  private static let moves = Set("ABCDGHadefr`".utf8)
  /// What leaves blanks behind.
  private static let erasers = Set("JKLMPSTX@".utf8)

  private mutating func takeControl(_ written: [UInt8], from start: Int, _ sent: inout [UInt8]) -> Int {
    let parameters = written[(start + 2)...].prefix { 0x30...0x3F ~= $0 }
    guard parameters.endIndex < written.count else { return pass(written[start...], &sent) }
    let whole = written[start...parameters.endIndex]
    let final = written[parameters.endIndex]
    if let bit = TerminalLink.bit(parameters, final) {
      wanted.link |= bit
      return parameters.endIndex + 1
    }
    if parameters.first.map({ $0 >= 0x3C }) == true {
      return isOfCursor(parameters, final) ? append(whole, &sent) : pass(whole, &sent)
    }
    if final == UInt8(ascii: "m") {
      return wanted.take(parameters) ? parameters.endIndex + 1 : pass(whole, &sent)
    }
    if final == UInt8(ascii: "H"), parameters.suffix(2).elementsEqual(";1".utf8) {
      return takeLineStart(parameters.dropLast(2), &sent)
    }
    if Self.erasers.contains(final) { settleForBlanks(&sent) }
    return Self.moves.contains(final) || Self.erasers.contains(final)
      ? append(whole, &sent) : pass(whole, &sent)
  }

  /// To the first column of a row: neither that column nor the first row need be named.
  private func takeLineStart(_ row: ArraySlice<UInt8>, _ sent: inout [UInt8]) -> Int {
    sent += [0x1B, UInt8(ascii: "[")]
    if !row.elementsEqual("1".utf8) { sent += row }
    sent.append(UInt8(ascii: "H"))
    return row.endIndex + 3
  }

  /// Whether it shows or hides the cursor.
  private func isOfCursor(_ parameters: ArraySlice<UInt8>, _ final: UInt8) -> Bool {
    guard final == UInt8(ascii: "h") || final == UInt8(ascii: "l") else { return false }
    return parameters.elementsEqual("?25".utf8) || parameters.elementsEqual("?12;25".utf8)
      || parameters.elementsEqual("?34".utf8)
  }

  private func append(_ whole: ArraySlice<UInt8>, _ sent: inout [UInt8]) -> Int {
    sent += whole
    return whole.endIndex
  }

  /// For what is not known: the terminal is first as ncurses believes it to be, and can be anything afterwards.
  private mutating func pass(_ whole: ArraySlice<UInt8>, _ sent: inout [UInt8]) -> Int {
    settle(&sent)
    held = nil
    return append(whole, &sent)
  }
}
