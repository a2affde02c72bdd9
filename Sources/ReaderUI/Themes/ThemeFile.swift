package import NewsModel
import Canvas

/// The format of a theme: one part of the screen a line, as `role = colour on ground attributes`.
///
///     # A comment. Colours are names, numbers from 0 to 255, or #rrggbb.
///     text          = #23201c on #f6f1e4
///     headline-read = 8
///     tab-current   = white on red bold
///     standfirst    = italic
///
/// What a line leaves out comes from the role that this one stands under (`Theme.Role.base`).
package enum ThemeFile {
  package static func read(_ text: String, name: SafeText) throws(ThemeError) -> Theme {
    var reading = Reading()
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      reading.take(Substring(line.last == 0x0D ? line.dropLast() : line), number: index + 1)
    }
    guard reading.mistakes.isEmpty else { throw ThemeError(mistakes: reading.mistakes) }
    return Theme(name: name.string, styles: reading.styles)
  }

  private struct Reading {
    var styles: [Theme.Role: Style] = [:]
    var mistakes: [LineMistake] = []

    mutating func take(_ line: Substring, number: Int) {
      let words = ThemeFile.words(line)
      guard let first = words.first else { return }
      guard words.count >= 3, words[1] == "=" else {
        return note(number, "“\(SafeText(line: String(line)))” is not of the form “role = style”")
      }
      guard let role = Theme.Role.named[first] else {
        return note(number, "there is no part of the screen called “\(SafeText(line: String(first)))”")
      }
      guard styles[role] == nil else {
        return note(number, "“\(SafeText(line: role.rawValue))” is given a second time")
      }
      var style = StyleWords()
      for word in words.dropFirst(2) { if let mistake = style.take(word) { note(number, mistake) } }
      if let mistake = style.finish() { note(number, mistake) }
      styles[role] = style.style
    }

    private mutating func note(_ line: Int, _ text: SafeText) {
      mistakes.append(LineMistake(line: line, text: text))
    }
  }

  /// Without the comment: what begins with a word that is `#` or begins the line with it.
  private static func words(_ line: Substring) -> ArraySlice<Substring> {
    let spaced = line.utf8.split { $0 == 0x20 || $0 == 0x09 }.map { Substring($0) }
    if spaced.first?.utf8.first == 0x23 { return [] }
    return spaced[..<(spaced.firstIndex(of: "#") ?? spaced.count)]
  }
}
