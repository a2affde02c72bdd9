import Canvas
import CNcurses

/// Turns cells of a frame into those of ncurses: characters into what the locale can show, styles into
/// attributes and colour pairs that the terminal has.
struct CellEncoder {
  private let isUTF8: Bool
  private let depth: ColorDepth
  private let supported: attr_t
  /// Whether a blank is given no more than can be seen of it, so that fewer cells are different from what is shown.
  private let sparesBlanks: Bool
  var links = LinkTable()
  private var looks: [UInt64: Look] = [:]
  private var pairs: [ColorPair: Int32] = [:]
  /// Whether there were more pairs of colours than are kept: what has been drawn since lacks some.
  private(set) var isFull = false

  /// Pairs of colours that are kept: more than a screen with a picture needs, and little memory.
  private static let mostPairs: Int32 = 6000

  private struct Look {
    static let plain = Look(attributes: 0, pair: 0)

    let attributes: attr_t
    let pair: Int32
  }

  private struct ColorPair: Hashable {
    let foreground: Int32
    let background: Int32
  }

  /// After ncurses has been started.
  init(isUTF8: Bool, depth: ColorDepth, sparesBlanks: Bool) {
    self.isUTF8 = isUTF8
    self.depth = depth
    self.sparesBlanks = sparesBlanks
    supported = attr_t(termattrs())
  }

  /// Begins anew, and everything has to be drawn again.
  mutating func forget() {
    looks = [:]
    pairs = [:]
    isFull = false
  }

  /// Appends what `cell` looks like; a continuation adds nothing.
  mutating func append(_ cell: Cell, isWide: Bool, to cells: inout [cchar_t]) {
    guard !cell.isContinuation else { return }
    let link = cell.link == 0 ? 0 : told(cell.link)
    if cell.base == Self.upperHalf, let ground = sunken(cell.packedStyle) {
      return cells.append(encoded(" ", [], look(ground), link))
    }
    let isBlank = cell.base == " " && !cell.hasMarks
    let look = self.look(
      isBlank && sparesBlanks ? Style.ground(ofPacked: cell.packedStyle) : cell.packedStyle)
    let base = shown(cell.base, columns: isWide ? 2 : 1)
    let marks = cell.hasMarks && base == cell.base ? drawableMarks(of: cell) : []
    cells.append(encoded(base, marks, look, link))
    if isWide, base != cell.base { cells.append(encoded(" ", [], look, link)) }
  }

  /// A blank with the ground of a style.
  mutating func blank(_ packedStyle: UInt64) -> cchar_t {
    let ground = Style(background: Style(packed: packedStyle).background)
    return encoded(" ", [], look(ground.packed), 0)
  }

  private static let upperHalf: Unicode.Scalar = "▀"

  /// The ground alone, where the terminal's nearest colour for both halves of a cell is the same: letters would be given
  /// another one there, so that they can be read.
  private func sunken(_ packedStyle: UInt64) -> UInt64? {
    let style = Style(packed: packedStyle)
    let ground = depth.nearest(style.background)
    guard ground != .terminal, depth.nearest(style.foreground) == ground else { return nil }
    return Style(background: style.background).packed
  }

  /// What can be drawn of a character. The C library may be older or newer than our table; ncurses must not
  /// count other columns than we do.
  private func shown(_ base: Unicode.Scalar, columns: Int) -> Unicode.Scalar {
    if base.isASCII { return base }
    guard isUTF8 else { return ASCIIFallback.character(for: base) }
    return curses_columns(wchar_t(bitPattern: base.value)) == columns ? base : "\u{FFFD}"
  }

  private func drawableMarks(of cell: Cell) -> [wchar_t] {
    guard isUTF8 else { return [] }
    return cell.marks.map { wchar_t(bitPattern: $0.value) }.filter { curses_columns($0) == 0 }
  }

  private func encoded(
    _ base: Unicode.Scalar, _ marks: [wchar_t], _ look: Look, _ link: attr_t
  ) -> cchar_t {
    curses_cell(
      wchar_t(bitPattern: base.value), marks, Int32(marks.count), look.attributes | link, look.pair)
  }

  /// What ncurses tells cells of a link apart by; 0 for one that the terminal is not told of.
  private func told(_ link: Int) -> attr_t {
    curses_numbered(Int32(links.number(of: link)))
  }

  private mutating func look(_ packedStyle: UInt64) -> Look {
    if packedStyle == 0 { return .plain }
    if let known = looks[packedStyle] { return known }
    let style = depth.nearest(Style(packed: packedStyle))
    let look = Look(attributes: attributes(style.attributes), pair: pair(style))
    looks[packedStyle] = look
    return look
  }

  /// Italics that the terminal lacks become an underline, struck text is dimmed: ncurses cannot strike.
  private func attributes(_ wanted: Attributes) -> attr_t {
    var attributes: attr_t = 0
    if wanted.contains(.bold) { attributes |= curses_bold() }
    if wanted.contains(.dim) || wanted.contains(.strikethrough) { attributes |= curses_dim() }
    if wanted.contains(.underline) { attributes |= curses_underline() }
    if wanted.contains(.reverse) { attributes |= curses_reverse() }
    if wanted.contains(.italic) {
      attributes |= supported & curses_italic() == 0 ? curses_underline() : curses_italic()
    }
    return attributes & supported
  }

  private mutating func pair(_ style: Style) -> Int32 {
    let wanted = ColorPair(foreground: number(style.foreground), background: number(style.background))
    if wanted.foreground < 0, wanted.background < 0 { return 0 }
    if let known = pairs[wanted] { return known }
    let next = Int32(pairs.count + 1)
    guard next < min(curses_color_pairs(), Self.mostPairs) else {
      isFull = true
      return 0
    }
    guard init_extended_pair(next, wanted.foreground, wanted.background) == OK else { return 0 }
    pairs[wanted] = next
    return next
  }

  /// -1 is the terminal's own colour.
  private func number(_ color: Color) -> Int32 {
    switch color {
    case .terminal: -1
    case .palette(let index): Int32(index)
    case .rgb(let red, let green, let blue): Int32(red) << 16 | Int32(green) << 8 | Int32(blue)
    }
  }
}
