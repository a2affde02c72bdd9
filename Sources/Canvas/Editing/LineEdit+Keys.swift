extension LineEdit {
  /// Does what a key means in a text field; false for a key that means nothing here, such as Escape, Enter in a
  /// single line, and up or down at the edge of the text.
  package mutating func handle(_ key: KeyPress, width: Int) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let string): insert(string)
    case .enter where isMultiline: insert("\n")
    case .backspace: deleteBackward()
    case .wordBackspace: killWordBackward()
    case .delete: deleteForward()
    case .left: moveLeft()
    case .right: moveRight()
    case .wordLeft: moveWordLeft()
    case .wordRight: moveWordRight()
    case .up where isMultiline: return moveUp(width: width)
    case .down where isMultiline: return moveDown(width: width)
    case .home: moveToLineStart()
    case .end: moveToLineEnd()
    case .control(let letter): return handle(control: letter, width: width)
    case .alt(let letter): return handle(alt: letter)
    default: return false
    }
    return true
  }

  private mutating func handle(control letter: Character, width: Int) -> Bool {
    switch letter {
    case "a": moveToLineStart()
    case "e": moveToLineEnd()
    case "b": moveLeft()
    case "f": moveRight()
    case "d": deleteForward()
    case "k": killToLineEnd()
    case "u": isMultiline ? killToLineStart() : killLine()
    case "w": killWordBackward()
    case "y": yank()
    case "_": undo()
    case "j" where isMultiline: insert("\n")
    case "p" where isMultiline: return moveUp(width: width)
    case "n" where isMultiline: return moveDown(width: width)
    default: return false
    }
    return true
  }

  private mutating func handle(alt letter: Character) -> Bool {
    switch letter {
    case "b": moveWordLeft()
    case "f": moveWordRight()
    case "d": killWordForward()
    case "<": moveToStart()
    case ">": moveToEnd()
    default: return false
    }
    return true
  }
}
