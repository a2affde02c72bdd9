package import NewsModel

/// The body of an article as JSON. Offsets of links and styles count Unicode code points of the block's `text`.
extension JSONWriter {
  package mutating func field(_ name: StaticString, _ body: RichText) {
    field(name, body.blocks) { $0.value($1) }
  }

  package mutating func value(_ block: Block) {
    object { writer in
      switch block {
      case .paragraph(let runs): writer.text("paragraph", runs)
      case .heading(let level, let runs):
        writer.text("heading", runs)
        writer.field("level", level)
      case .quote(let blocks):
        writer.field("type", "quote")
        writer.field("blocks", blocks) { $0.value($1) }
      case .list(let start, let items): writer.list(start, items)
      case .table(let table): writer.table(table)
      case .preformatted(let text):
        writer.field("type", "preformatted")
        writer.field("text", text)
      case .figure(let figure):
        writer.field("type", "figure")
        writer.fields(of: figure)
      case .embed(let title, let url):
        writer.field("type", "embed")
        writer.field("text", title)
        writer.field("url", url)
      case .rule: writer.field("type", "rule")
      }
    }
  }

  package mutating func field(_ name: StaticString, _ figure: Figure?) {
    guard let figure else { return }
    key(name)
    object { $0.fields(of: figure) }
  }

  private mutating func fields(of figure: Figure) {
    field("url", figure.url)
    field("alt", figure.alt)
    field("caption", figure.caption)
    field("credit", figure.credit)
  }

  private mutating func list(_ start: Int?, _ items: [[Block]]) {
    field("type", "list")
    field("ordered", start != nil)
    field("start", start)
    field("items", items) { writer, blocks in writer.array(blocks) { $0.value($1) } }
  }

  private mutating func table(_ table: Table) {
    field("type", "table")
    field("caption", table.caption.isEmpty ? nil : table.caption.plainText)
    field("rows", table.rows) { writer, row in
      writer.array(row) { writer, cell in
        writer.object { cellWriter in
          cellWriter.field("text", cell.runs.plainText)
          if cell.isHeader { cellWriter.field("header", true) }
        }
      }
    }
  }

  private mutating func text(_ type: StaticString, _ runs: [Run]) {
    field("type", type.description)
    field("text", runs.plainText)
    field("links", spans(runs) { $0.link?.string }) { writer, span in
      writer.object { object in
        object.field("start", span.start)
        object.field("end", span.end)
        object.field("url", span.value)
      }
    }
    field("styles", spans(runs) { $0.style.names }) { writer, span in
      writer.object { object in
        object.field("start", span.start)
        object.field("end", span.end)
        object.field("style", span.value)
      }
    }
  }

  private struct Span {
    var start: Int
    var end: Int
    var value: String
  }

  /// Its code points: the bytes that none goes on with.
  private static func points(_ text: SafeText) -> Int {
    var string = text.string
    return string.withUTF8 { bytes in bytes.count { $0 & 0xC0 != 0x80 } }
  }

  /// Neighbouring runs of one value make one span.
  private func spans(_ runs: [Run], _ value: (Run) -> String?) -> [Span] {
    var result: [Span] = []
    var offset = 0
    for run in runs {
      let end = offset + Self.points(run.text)
      if let value = value(run) {
        if let last = result.last, last.end == offset, last.value == value {
          result[result.count - 1].end = end
        } else {
          result.append(Span(start: offset, end: end, value: value))
        }
      }
      offset = end
    }
    return result
  }
}

extension TextStyle {
  private static let table: [(TextStyle, String)] = [
    (.emphasis, "emphasis"), (.strong, "strong"), (.code, "code"), (.superscript, "superscript"),
    (.subscript, "subscript"), (.deleted, "deleted"), (.inserted, "inserted"), (.marked, "marked"),
    (.smallCapitals, "small-capitals"),
  ]

  fileprivate var names: String? {
    guard !isEmpty else { return nil }
    let names = Self.table.filter { contains($0.0) }.map(\.1)
    return names.isEmpty ? nil : names.joined(separator: " ")
  }
}
