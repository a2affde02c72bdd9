import Console
import NewsImport
import NewsModel
import StoreSQLite

extension ImportCommand {
  /// Takes what is no document, but newsboat's cache or configuration; false for anything else.
  func takeFromNewsboat(_ input: InputFile, _ tally: inout ImportTally) throws(Failure) -> Bool {
    guard !input.isStandardInput, let path = input.text else { return false }
    if let cache = try? NewsboatCache(path: path) {
      try take(cache, input.label, &tally)
      return true
    }
    guard let bytes = try? input.bytes(), let found = NewsboatConfiguration(bytes) else { return false }
    show(found, input.label)
    tally.hasShown = true
    return true
  }

  private func take(
    _ cache: NewsboatCache, _ label: SafeText, _ tally: inout ImportTally
  ) throws(Failure) {
    var taking = NewsboatImport(store)
    do throws(StoreError) {
      try taking.take(cache)
    } catch {
      throw Failure(error)
    }
    tally.documents += 1
    tally.counts += taking.counts
    tally.read += taking.read
    tally.starred += taking.starred
  }

  /// On standard output, to be looked at and put where the configuration lies.
  private func show(_ configuration: NewsboatConfiguration, _ label: SafeText) {
    guard !isJSON else { return }
    var output = Output.standard
    output.line(
      "# From \(label): \(SafeText.counted(configuration.taken, "line")) taken over, \(configuration.left) left as comments."
    )
    for line in configuration.lines { output.line(line) }
    output.flush()
  }
}

extension InputFile {
  /// The path, where it is UTF-8.
  fileprivate var text: String? { String(validating: path, as: UTF8.self) }
}
