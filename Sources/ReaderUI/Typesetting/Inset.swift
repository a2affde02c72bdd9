import NewsModel

/// What stands left of the text of a quote, list item or figure.
struct Inset {
  enum Glyph {
    case none
    case mark(Mark)
    case words(SafeText)

    var columns: Int {
      switch self {
      case .none: 0
      case .mark: 1
      case .words(let words): words.columns
      }
    }

    /// Right of a text from right to left: the other corner; a number's stop, and what fills it up, on its other side.
    var turned: Glyph {
      guard case .words(let words) = self else { return isCorner ? .mark(.rightCorner) : self }
      let number = words.string.drop { $0 == " " }
      let filling = words.string.prefix { $0 == " " }
      return number.hasSuffix(".") ? .words(SafeText(text: "." + number.dropLast() + filling)) : self
    }

    private var isCorner: Bool {
      if case .mark(.corner) = self { true } else { false }
    }
  }

  var columns: Int
  /// On the first line; `rest` on those after it.
  var first: Glyph
  var rest: Glyph
  var role: Theme.Role

  init(columns: Int, first: Glyph, rest: Glyph = .none, role: Theme.Role) {
    self.columns = columns
    self.first = first
    self.rest = rest
    self.role = role
  }

  static let quote = Inset(columns: 2, first: .mark(.bar), rest: .mark(.bar), role: .quoteBar)
  static let figure = Inset(columns: 2, first: .mark(.corner), rest: .mark(.bar), role: .quoteBar)

  static func bullet(depth: Int) -> Inset {
    Inset(columns: 2, first: .mark(.bullet(depth: depth)), role: .listMarker)
  }

  /// `widest` is the greatest number of the list, so that all its items line up.
  static func number(_ number: Int, widest: Int) -> Inset {
    let digits = max(String(widest).utf8.count, String(number).utf8.count)
    let padding = String(repeating: " ", count: digits - String(number).utf8.count)
    let words = SafeText(text: "\(padding)\(number).")
    return Inset(columns: digits + 2, first: .words(words), role: .listMarker)
  }
}
