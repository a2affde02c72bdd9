import Canvas
import NewsModel

/// Echoes what is typed as a terminal would; what happens within a text is said as the line that it changed.
enum FieldEcho {
  static func echo(from old: Scene.Field, to new: Scene.Field, _ language: Language) -> [Utterance] {
    let (before, after) = (old.text.string, new.text.string)
    if before == after { return old.cursor == new.cursor ? [] : [.line(language(character(at: new)))] }
    if old.isAtEnd, new.isAtEnd, after.hasPrefix(before) { return typed(after.dropFirst(before.count)) }
    if old.isAtEnd, new.isAtEnd, before.hasPrefix(after) {
      let removed = before.dropFirst(after.count)
      if !removed.contains(where: \.isNewline) {
        return [.erased(columns: CharacterWidth.columns(of: String(removed)))]
      }
    }
    return [.line(language(line(of: new)))]
  }

  private static func typed(_ text: Substring) -> [Utterance] {
    let parts = text.split(separator: "\n", omittingEmptySubsequences: false)
    return parts.enumerated().map { index, part in
      let words = SafeText(line: String(part))
      return index == 0 ? .typed(keepingBlanks(part)) : .line(words)
    }
  }

  /// Blanks at the ends are typed like anything else.
  private static func keepingBlanks(_ text: Substring) -> SafeText { SafeText(text: String(text)) }

  private static func character(at field: Scene.Field) -> Phrase {
    let bytes = field.text.string.utf8
    let place = bytes.index(bytes.startIndex, offsetBy: min(field.cursor, bytes.count))
    guard let character = field.text.string[place...].first else { return Phrase("end", as: "spoken") }
    if character.isNewline { return Phrase("new line", as: "spoken") }
    return character == " " ? Phrase("blank", as: "spoken") : "\(SafeText(line: String(character)))"
  }

  private static func line(of field: Scene.Field) -> Phrase {
    let bytes = field.text.string.utf8
    let place = bytes.index(bytes.startIndex, offsetBy: min(field.cursor, bytes.count))
    let before =
      field.text.string[..<place].split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    let after = field.text.string[place...].prefix { !$0.isNewline }
    return SafeText(line: String(before + after)).nonEmpty.map { "\($0)" }
      ?? Phrase("empty line", as: "spoken")
  }
}
