package import Canvas
import CNcurses
import CSignals
import Glibc

/// The terminal, by ncurses. There is one at a time, on the main thread; while it lives the terminal is in its
/// hands, and it gives it back when it goes, also by a fatal signal.
package struct CursesTerminal: ~Copyable, Display {
  package private(set) var size: Size
  package let depth: ColorDepth
  /// False where only ASCII can be drawn.
  package let isUTF8: Bool

  private let screen: OpaquePointer
  private var files: TerminalFiles
  private let options: TerminalOptions
  private let modes: TerminalModes
  private var encoder: CellEncoder
  /// What is about to be given to ncurses.
  private var encoded: [cchar_t] = []
  /// nil for a terminal that has other sequences than those of ECMA-48.
  private var economy: PenEconomy?
  private var input: KeyReader
  /// What the terminal shows; nil when that is not known.
  private var shown: Frame?
  private var isCursorVisible = true
  /// Whether the terminal is told where links lead.
  private let tellsLinks: Bool

  /// Starts drawing on the terminal.
  package init(_ options: TerminalOptions) throws(TerminalError) {
    guard isatty(options.input) == 1, isatty(options.output) == 1 else { throw .notATerminal }
    let isUTF8 = CharacterSet.adoptLocale() && !options.isASCII
    let type = try TerminalType.resolve(options.type, output: options.output)
    let files = try TerminalFiles(input: options.input, output: options.output)
    let modes = TerminalModes(output: options.output)
    let tellsLinks = options.usesLinks ?? TerminalLink.isKnown(toFollow: type)
    set_escdelay(options.escapeDelay)
    let started = TerminalDescription.withoutRareCapabilities(of: type, tellingLinks: tellsLinks) {
      newterm(type, files.output, files.input)
    }
    guard let screen = started else { throw .typeUnknown(options.type) }
    // Until it has been away from the screen once, ncurses writes at every move of the cursor instead of
    // once for all: a frame would be a packet for each line.
    files.muffled { endwin() }
    self.init(screen, files: files, modes: modes, options: options, isUTF8: isUTF8)
  }

  private init(
    _ screen: OpaquePointer, files: consuming TerminalFiles, modes: TerminalModes, options: TerminalOptions,
    isUTF8: Bool
  ) {
    self.screen = screen
    self.files = files
    self.modes = modes
    self.options = options
    self.isUTF8 = isUTF8
    depth = Self.startColors(options)
    economy = TerminalModes.isANSI ? PenEconomy(takesBack: TerminalModes.takesBackAttributes) : nil
    tellsLinks = economy != nil && TerminalLink.isSet
    encoder = CellEncoder(isUTF8: isUTF8, depth: depth, sparesBlanks: economy != nil)
    input = KeyReader(usesMouse: options.usesMouse, input: options.input)
    size = Size(columns: Int(getmaxx(curses_stdscr())), rows: Int(getmaxy(curses_stdscr())))
    Self.setModes()
    modes.take(usesMouse: options.usesMouse)
    if economy != nil { self.files.divert() }
  }

  deinit {
    if !isendwin(), var economy { files.send(economy.settled()) }
    if !isendwin() || files.isInForeground {
      modes.release()
      // Never drawn on, or given back already: what undoes the drawing must not come without the drawing.
      if isendwin() { takeScreen() }
      files.undiverted { endwin() }
    }
    delscreen(screen)
    signals_clear_restore()
  }

  package mutating func measure() -> Size {
    var window = winsize()
    if ioctl(options.output, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0, window.ws_col > 0 {
      resizeterm(Int32(window.ws_row), Int32(window.ws_col))
    }
    size = Size(columns: Int(getmaxx(curses_stdscr())), rows: Int(getmaxy(curses_stdscr())))
    // Also where the size is as before: it may have been another meanwhile, and what was shown is lost then.
    shown = nil
    return size
  }

  package mutating func keys() -> [KeyPress] {
    input.drain()
  }

  /// A pasted text is coming: if nothing more of it does, ask for the keys again after so many milliseconds.
  package var keysWait: Int32? { input.pasteRest.map { max(0, Int32($0 / .milliseconds(1)) + 1) } }

  package mutating func invalidate() {
    shown = nil
  }

  package mutating func suspend() {
    if let settled = economy?.settled() { files.send(settled) }
    modes.release()
    files.undiverted { endwin() }
    signals_clear_restore()
  }

  package mutating func resume() {
    modes.showCursor()
    files.undiverted { reset_prog_mode() }
    modes.take(usesMouse: options.usesMouse)
    shown = nil
  }

  /// After something else has had the terminal unasked, as when the program was stopped by SIGSTOP.
  package mutating func retake() {
    files.muffled { endwin() }
    resume()
  }

  private static func setModes() {
    raw()
    noecho()
    nonl()
    typeahead(-1)
    idlok(curses_stdscr(), true)
    idcok(curses_stdscr(), true)
    leaveok(curses_stdscr(), false)
  }

  private static func startColors(_ options: TerminalOptions) -> ColorDepth {
    guard options.usesColor, has_colors(), start_color() == OK else { return .none }
    use_default_colors()
    switch curses_colors() {
    case 0x100_0000...: return .direct
    case 256...: return .palette
    case 16...: return .sixteen
    case 8...: return .eight
    default: return .none
    }
  }
}

extension CursesTerminal {
  package mutating func present(_ frame: borrowing Frame) {
    let area = Rect(size: size).intersection(frame.bounds)
    if shown?.size != frame.size { wipe() }
    if tellsLinks { takeLinks(of: frame, in: area) }
    for row in area.rowRange { draw(row: row, of: frame, columns: area.columns) }
    if encoder.isFull { drawAnew(frame, in: area) }
    // Row by row from then on: who draws the next frame need not copy this one first.
    if shown == nil { shown = copy frame }
    placeCursor(frame.cursor, in: area)
    refresh(onGroundOf: frame)
    if let bytes = economy?.shortened(files.taken()) { files.send(bytes) }
  }

  /// Where the same cells lead elsewhere than before, ncurses sees no difference: such rows are drawn anew.
  private mutating func takeLinks(of frame: borrowing Frame, in area: Rect) {
    let areOthers = shown?.links != frame.links
    guard areOthers || frame.links.count > TerminalLink.most else { return }
    let links = LinkTable(frame)
    encoder.links = links
    economy?.links = links.addresses
    guard areOthers, shown != nil else { return }
    for row in area.rowRange where shown.map({ frame.leadsElsewhere(inRow: row, than: $0) }) == true {
      draw(row: row, of: frame, changed: 0..<area.columns)
      wredrawln(curses_stdscr(), Int32(row), 1)
    }
    shown?.links = frame.links
  }

  /// Lines that come in where a terminal scrolls have the ground of the page at once, and need not be filled. For the cells
  /// themselves ncurses must not know of it: it would lend it to those that have none.
  private mutating func refresh(onGroundOf frame: borrowing Frame) {
    let window = curses_stdscr()
    let edge = Point(column: frame.size.columns - 1, row: frame.size.rows / 2)
    var (ground, plain) = (encoder.blank(frame[edge].packedStyle), encoder.blank(0))
    wbkgrndset(window, &ground)
    wrefresh(window)
    wbkgrndset(window, &plain)
  }

  /// Has ncurses take the terminal again after `endwin`. It would draw all of the last frame with it, in its own many bytes.
  private func takeScreen() {
    werase(curses_next())
    werase(curses_stdscr())
    files.undiverted { doupdate() }
  }

  /// Clears the screen behind ncurses' back and tells it that it is clear.
  ///
  /// When ncurses clears a screen itself it keeps the checksums of the lines that were there, and then misses the
  /// next chance to scroll instead of drawing everything again.
  private mutating func wipe() {
    // The shell's screen must be put away first.
    if isendwin() { takeScreen() }
    let known = curses_shown()
    let row = getcury(known)
    let column = getcurx(known)
    modes.wipe(cursorRow: row, column: column)
    economy?.forget()
    werase(known)
    wmove(known, row, column)
    clearok(known, false)
    clearok(curses_next(), false)
    werase(curses_stdscr())
    shown = nil
  }

  /// After many pictures: the colours of those that are gone are given up.
  private mutating func drawAnew(_ frame: borrowing Frame, in area: Rect) {
    encoder.forget()
    shown = nil
    for row in area.rowRange { draw(row: row, of: frame, columns: area.columns) }
  }

  private mutating func draw(row: Int, of frame: borrowing Frame, columns: Int) {
    guard let changed = changedColumns(of: frame, row: row, columns: columns) else { return }
    draw(row: row, of: frame, changed: changed)
  }

  private mutating func draw(row: Int, of frame: borrowing Frame, changed: Range<Int>) {
    let columns = min(size.columns, frame.size.columns)
    let cells = frame.row(row)
    encoded.removeAll(keepingCapacity: true)
    for column in changed {
      let place = cells.startIndex + column
      let isWide = column + 1 < columns && cells[place + 1].isContinuation
      encoder.append(cells[place], isWide: isWide, to: &encoded)
    }
    let window = curses_stdscr()
    mvwadd_wchnstr(window, Int32(row), Int32(changed.lowerBound), encoded, Int32(encoded.count))
    shown?.copy(changed, ofRow: row, from: frame)
  }

  private func changedColumns(of frame: borrowing Frame, row: Int, columns: Int) -> Range<Int>? {
    guard columns > 0 else { return nil }
    guard let shown, row < shown.size.rows, shown.size.columns == frame.size.columns else {
      return 0..<columns
    }
    let changed = frame.changedColumns(ofRow: row, since: shown)?.clamped(to: 0..<columns)
    return changed?.isEmpty == true ? nil : changed
  }

  private mutating func placeCursor(_ cursor: Point?, in area: Rect) {
    let isVisible = cursor.map(area.contains) ?? false
    if isVisible != isCursorVisible {
      curs_set(isVisible ? 1 : 0)
      isCursorVisible = isVisible
    }
    guard let cursor, isVisible else { return }
    wmove(curses_stdscr(), Int32(cursor.row), Int32(cursor.column))
  }
}
