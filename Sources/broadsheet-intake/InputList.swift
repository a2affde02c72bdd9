import Console
import Glibc
import NewsImport
import NewsModel

/// The inputs that a command names, one after the other: operands, then the lines of `--from-list`, of which
/// each is read when the one before it is done.
struct InputList {
  enum Entry {
    case input(InputFile)
    /// What could not be opened or understood, with why.
    case failure(SafeText, ImportError)
  }

  private var waiting: [Entry] = []
  private var lines: LineReader?
  private let facts: DocumentFacts
  /// Entries that are known so far.
  private(set) var count = 0

  init(_ arguments: Arguments) throws(Failure) {
    var facts = DocumentFacts(
      contentType: arguments["content-type"], baseURL: arguments["base-url"],
      contentLanguage: arguments["content-language"])
    facts.latest = SystemClock.now()
    self.facts = facts
    let list = arguments["from-list"]
    guard !arguments.operands.isEmpty || list != nil else {
      throw Failure(.wrongUsage, "name at least one file or folder, or - for standard input")
    }
    if let list { lines = try Self.lines(of: list) }
    for path in arguments.operands { add(InputWalker.entries(at: Array(path.utf8), facts: facts)) }
    waiting.reverse()
  }

  mutating func next() -> Entry? {
    while waiting.isEmpty {
      guard let line = lines?.next() else { return nil }
      if !line.isEmpty { add(entries(of: line).reversed()) }
    }
    return waiting.popLast()
  }

  private mutating func add(_ entries: some Collection<Entry>) {
    waiting += entries
    count += entries.count
  }

  private static func lines(of list: String) throws(Failure) -> LineReader {
    let descriptor = list == "-" ? dup(STDIN_FILENO) : open(list, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let reason = SafeText(line: String(cString: strerror(errno)))
      throw Failure(.wrongUsage, "the list \(SafeText(line: list)) cannot be read: \(reason)")
    }
    return LineReader(descriptor: descriptor)
  }

  /// A path, or an object that names one with what is known beside its bytes.
  private func entries(of line: [UInt8]) -> [Entry] {
    guard line.first == UInt8(ascii: "{") else { return InputWalker.entries(at: line, facts: facts) }
    let value = JSONReader.read(line)
    guard let file = value?["file"]?.string else {
      let reason: SafeText = "this line of the list has no \"file\""
      return [.failure(SafeText(lineOf: line.prefix(200)), ImportError(.unreadable, reason))]
    }
    var known = DocumentFacts(
      contentType: value?["content_type"]?.string ?? facts.contentType,
      baseURL: value?["base_url"]?.string ?? facts.baseURL,
      contentLanguage: value?["content_language"]?.string ?? facts.contentLanguage)
    known.latest = facts.latest
    return InputWalker.entries(at: Array(file.utf8), facts: known)
  }
}
