import NewsModel

@testable import Canvas

extension Frame {
  /// Pixels of a cell in a picture.
  static let cell = (width: 8.4, height: 18.0)

  /// The frame as a group of an SVG picture: a rectangle for each ground, a line of text for each look.
  var svg: String {
    // That of most cells is drawn once: rectangles side by side show seams.
    let grounds = Dictionary(grouping: cells.map { Paint(ofPacked: $0.packedStyle).ground }) { $0 }
    let ground = grounds.max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }?.key ?? "none"
    let lines = (0..<size.rows).map { line in
      runs(of: line).map { Self.draw($0, line, on: ground) }.joined()
    }
    let area = Self.rect(columns: 0..<size.columns, row: 0, rows: size.rows, fill: ground)
    return "<g xml:space=\"preserve\">" + area + lines.joined(separator: "\n") + "</g>\n"
  }

  private struct Run {
    var columns: Range<Int>
    var packedStyle: UInt64
    var text: String
  }

  private func runs(of line: Int) -> [Run] {
    var runs: [Run] = []
    for (column, cell) in row(line).enumerated() {
      if let last = runs.last, last.packedStyle == cell.packedStyle || cell.isContinuation {
        runs[runs.count - 1].columns = last.columns.lowerBound..<column + 1
        runs[runs.count - 1].text += cell.text
      } else {
        runs.append(Run(columns: column..<column + 1, packedStyle: cell.packedStyle, text: cell.text))
      }
    }
    return runs
  }

  private static func draw(_ run: Run, _ line: Int, on common: String) -> String {
    let paint = Paint(ofPacked: run.packedStyle)
    let ground =
      paint.ground == common ? "" : rect(columns: run.columns, row: line, rows: 1, fill: paint.ground)
    guard run.text.contains(where: { $0 != " " }) else { return ground }
    let (x, y) = (Double(run.columns.lowerBound) * cell.width, (Double(line) + 0.75) * cell.height)
    let width = Double(run.columns.count) * cell.width
    return ground
      + "<text x=\"\(number(x))\" y=\"\(number(y))\" textLength=\"\(number(width))\" fill=\"\(paint.ink)\"\(paint.face)>"
      + run.text.escapedForXML + "</text>"
  }

  private static func rect(columns: Range<Int>, row: Int, rows: Int, fill: String) -> String {
    let (x, width) = (Double(columns.lowerBound) * cell.width, Double(columns.count) * cell.width)
    return "<rect x=\"\(number(x))\" y=\"\(row * Int(cell.height))\" width=\"\(number(width))\""
      + " height=\"\(rows * Int(cell.height))\" fill=\"\(fill)\"/>"
  }

  /// To a tenth of a pixel.
  private static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}

/// A style in the words of SVG; what is left to the terminal is a light grey on a dark one.
private struct Paint {
  let ink: String
  let ground: String
  let face: String

  init(ofPacked packed: UInt64) {
    let style = Style(packed: packed)
    let colours = (
      Self.hex(style.foreground, terminal: "#d0d0d0"), Self.hex(style.background, terminal: "#1e1e1e")
    )
    let isReversed = style.attributes.contains(.reverse)
    (ink, ground) = isReversed ? (colours.1, colours.0) : colours
    let faces: [(Attributes, String)] = [
      (.bold, " font-weight=\"bold\""), (.italic, " font-style=\"italic\""), (.dim, " opacity=\"0.6\""),
      (.underline, " text-decoration=\"underline\""),
    ]
    face = faces.filter { style.attributes.contains($0.0) }.map(\.1).joined()
  }

  private static func hex(_ color: Color, terminal: String) -> String {
    guard color != .terminal else { return terminal }
    let parts = Palette.components(color)
    return "#"
      + [parts.red, parts.green, parts.blue].map { part in
        (part < 16 ? "0" : "") + String(part, radix: 16)
      }.joined()
  }
}
