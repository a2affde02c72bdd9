extension TerminalSession {
  /// The rows of the screen, without trailing blanks.
  package var screen: [String] {
    (0..<emulator.rows).map(emulator.row)
  }

  package func row(_ row: Int) -> String { emulator.row(row) }

  package func shows(_ text: String) -> Bool {
    screen.contains { $0.contains(text) }
  }

  /// Whether a text was ever sent to the terminal in one piece.
  package func hasReceived(_ text: String) -> Bool {
    String(decoding: written, as: UTF8.self).contains(text)
  }

  /// Where a text stands: the first row that shows it, and its column on the screen.
  package func position(of text: String) -> ScreenPosition? {
    for row in 0..<emulator.rows {
      guard let found = emulator.row(row).offset(of: text) else { continue }
      return ScreenPosition(row: row, column: column(of: found, in: row))
    }
    return nil
  }

  package func cell(_ row: Int, _ column: Int) -> ScreenCell {
    emulator.cell(row, column)
  }

  package var cursor: ScreenPosition { emulator.cursor }
  package var cursorIsVisible: Bool { emulator.cursorIsVisible }
  package var isAlternateScreen: Bool { emulator.isAlternateScreen }
  package var bells: Int { emulator.bells }
  package var bytesWritten: Int { written.count }
  package var columns: Int { emulator.columns }
  package var rows: Int { emulator.rows }

  /// The screen between rules, with the cursor's place, for messages.
  package var framedScreen: String {
    let rule = String(repeating: "─", count: columns)
    let rows = screen.map { "│\($0)" }.joined(separator: "\n")
    return "┌\(rule)\n\(rows)\n└\(rule) cursor \(cursor.row),\(cursor.column)"
  }

  /// Counts cells until their text has reached the place, since a character may take two columns or none.
  private func column(of place: Int, in row: Int) -> Int {
    var passed = 0
    for column in 0..<columns {
      guard passed < place else { return column }
      passed += emulator.cell(row, column).text.count
    }
    return columns
  }
}

extension String {
  /// The offset in characters of the first place where the text occurs.
  fileprivate func offset(of text: String) -> Int? {
    guard let start = ranges(of: text).first?.lowerBound else { return nil }
    return distance(from: startIndex, to: start)
  }
}
