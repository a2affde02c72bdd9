import CSignals
import Canvas
import CursesDisplay
import Glibc

/// The run loop of the probe.
struct Probe: ~Copyable {
  private var display: CursesTerminal
  private let signalDescriptor: Int32
  private var lines: [String] = []
  private var isDone = false

  init(display: consuming CursesTerminal, signalDescriptor: Int32) {
    self.display = display
    self.signalDescriptor = signalDescriptor
  }

  mutating func run() {
    lines = ["ready \(display.size.columns)x\(display.size.rows) \(display.depth) utf8 \(display.isUTF8)"]
    while !isDone {
      draw()
      var waiting = [
        pollfd(fd: 0, events: Int16(POLLIN), revents: 0),
        pollfd(fd: signalDescriptor, events: Int16(POLLIN), revents: 0),
      ]
      _ = poll(&waiting, 2, display.keysWait ?? -1)
      handle(signals: signals_drain())
      for key in display.keys() { handle(key) }
    }
  }

  private mutating func draw() {
    var frame = Frame(size: display.size)
    for (row, line) in lines.suffix(max(0, display.size.rows - 1)).enumerated() {
      frame.put(Line(drawable: line), at: Point(column: 0, row: row), style: Style(attributes: .bold))
    }
    frame.cursor = Point(column: 0, row: display.size.rows - 1)
    display.present(frame)
  }

  private mutating func handle(signals: UInt32) {
    if signals & SIGNALS_WINDOW.rawValue != 0 {
      let size = display.measure()
      lines.append("size \(size.columns)x\(size.rows)")
    }
    if signals & SIGNALS_STOP.rawValue != 0 { stop() }
    for (bit, name) in [(SIGNALS_HANGUP, "hangup"), (SIGNALS_TERMINATE, "terminate")]
    where signals & bit.rawValue != 0 {
      lines.append(name)
      isDone = true
    }
  }

  private mutating func stop() {
    display.suspend()
    signals_stop_self()
    display.resume()
    lines.append("resumed")
  }

  private mutating func handle(_ key: KeyPress) {
    switch key {
    case .character("q"), .hangup: isDone = true
    case .character("x"): fatalError("as asked")
    case .character("S"): raise(SIGSEGV)
    case .character("A"): abort()
    case .character("E"): exit(3)
    case .control("z"): stop()
    case .control("l"): display.invalidate()
    case .paste(let text): lines.append("paste [\(text)] \(text.unicodeScalars.count)")
    case .mouse(let action, let point): lines.append("\(action) \(point.column),\(point.row)")
    default: lines.append("key \(key.notation ?? "?")")
    }
  }

  private struct Line: DrawableText {
    let drawable: String
  }
}
