extension CommandTable {
  /// The README's table of keys.
  package static var markdown: String {
    let head = "| Keys | What they do | Where |\n|---|---|---|\n"
    let keys = rows.map { "| \($0.markdownKeys) | \($0.help) | \($0.place) |" }
    let typed = CommandLineTable.rows.map { "| `\($0.words)` | \($0.help) | everywhere |" }
    return head + (keys + typed).joined(separator: "\n") + "\n"
  }
}

extension CommandTable.Row {
  fileprivate var markdownKeys: String {
    let shown = keys.count > 4 ? [keys[0] + "`…`" + keys[keys.count - 1]] : keys
    return shown.map { "`\($0)`" }.joined(separator: " ")
  }

  fileprivate var place: String {
    if panes == .all { return "everywhere" }
    return Pane.allCases.filter { panes.contains($0) }.map(\.word).joined(separator: ", ")
  }
}
