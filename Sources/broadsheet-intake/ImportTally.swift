import Console
import NewsModel

/// What an import has done so far, and how it is told.
struct ImportTally {
  var documents = 0
  var counts = ImportCounts()
  /// Marks that were taken over from another reader program.
  var read = 0
  var starred = 0
  private(set) var failed = 0
  /// Whether what was asked for is on standard output already, where a tally would be in its way.
  var hasShown = false
  private let isQuiet: Bool
  private let showsProgress: Bool

  init(isQuiet: Bool) {
    self.isQuiet = isQuiet
    showsProgress = !isQuiet && Output.error.isTerminal
  }

  mutating func fail(_ label: SafeText, _ error: ImportError) {
    failed += 1
    say(label, error.reason)
  }

  /// Something about an input that was taken.
  func note(_ label: SafeText, _ words: SafeText) {
    if !isQuiet { say(label, words) }
  }

  /// Lines of a list that was taken; it counts as failed where one of them is wrong.
  mutating func tell(_ lines: [ParsedOutline.LeftLine], of label: SafeText) {
    for line in lines where line.isMistake || !isQuiet { say("\(label):\(line.number)", line.reason) }
    if lines.contains(where: \.isMistake) { failed += 1 }
  }

  /// Feeds of a list that cannot be followed; it counts as failed where there is one.
  mutating func tell(_ reasons: [SafeText], of label: SafeText) {
    for reason in reasons { say(label, reason) }
    if !reasons.isEmpty { failed += 1 }
  }

  private func say(_ label: SafeText, _ words: SafeText) {
    clearProgress()
    var errors = Output.error
    errors.line("broadsheet: \(label): \(words)")
  }

  func progress(_ done: Int, of all: Int) {
    guard showsProgress, done % 16 == 0, all > 16 else { return }
    Output.write(progress: "\(done) of \(all) inputs, \(SafeText.counted(counts.inserted, "new article"))")
  }

  private func clearProgress() {
    if showsProgress { Output.write(progress: "") }
  }

  func report(asJSON: Bool) {
    clearProgress()
    var output = Output.standard
    if asJSON { return output.line(json) }
    guard !isQuiet, !hasShown || documents > 0 else { return }
    output.line(words)
  }

  private var words: SafeText {
    var parts: [SafeText] = [
      "\(SafeText.counted(documents, "document")): \(SafeText.counted(counts.inserted, "new article")), \(counts.updated) updated, \(counts.unchanged) unchanged"
    ]
    if counts.comments > 0 { parts.append(SafeText.counted(counts.comments, "comment")) }
    if counts.subscriptions > 0 { parts.append(SafeText.counted(counts.subscriptions, "subscription")) }
    if read > 0 { parts.append("\(read) marked read") }
    if starred > 0 { parts.append("\(starred) starred") }
    if failed > 0 { parts.append("\(SafeText.counted(failed, "input")) failed") }
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
      if read > 0 { object.field("read", read) }
      if starred > 0 { object.field("starred", starred) }
      object.field("failed", failed)
    }
    return writer
  }
}
