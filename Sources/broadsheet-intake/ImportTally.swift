import Console
import NewsModel

/// What an import has done so far, and how it is told.
struct ImportTally {
  var documents = 0
  var counts = ImportCounts()
  private(set) var failed: Int
  private let isQuiet: Bool
  private let showsProgress: Bool

  init(failed: Int, isQuiet: Bool) {
    self.failed = failed
    self.isQuiet = isQuiet
    showsProgress = !isQuiet && Output.error.isTerminal
  }

  mutating func fail(_ label: SafeText, _ error: ImportError) {
    failed += 1
    name(label, error)
  }

  func name(_ label: SafeText, _ error: ImportError) {
    clearProgress()
    var errors = Output.error
    errors.line("broadsheet: \(label): \(error.reason)")
  }

  func progress(_ done: Int, of all: Int) {
    guard showsProgress, done % 16 == 0, all > 16 else { return }
    Output.write(progress: "\(done) of \(all) inputs, \(counts.inserted) new articles")
  }

  private func clearProgress() {
    if showsProgress { Output.write(progress: "") }
  }

  func report(asJSON: Bool) {
    clearProgress()
    var output = Output.standard
    if asJSON { return output.line(json) }
    guard !isQuiet else { return }
    output.line(words)
  }

  private var words: SafeText {
    var parts: [SafeText] = [
      "\(documents) documents: \(counts.inserted) new articles, \(counts.updated) updated, \(counts.unchanged) unchanged"
    ]
    if counts.comments > 0 { parts.append("\(counts.comments) comments") }
    if counts.subscriptions > 0 { parts.append("\(counts.subscriptions) subscriptions") }
    if failed > 0 { parts.append("\(failed) inputs failed") }
    return SafeText(line: parts.map(\.string).joined(separator: "; "))
  }

  private var json: JSONWriter {
    var writer = JSONWriter()
    writer.object { object in
      object.field("documents", documents)
      object.field("inserted", counts.inserted)
      object.field("updated", counts.updated)
      object.field("unchanged", counts.unchanged)
      object.field("comments", counts.comments)
      object.field("subscriptions", counts.subscriptions)
      object.field("failed", failed)
    }
    return writer
  }
}
