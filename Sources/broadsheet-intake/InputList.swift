import Console
import Glibc
import NewsImport
import NewsModel

/// The inputs that a command names: operands, or the lines of `--from-list`.
enum InputList {
  static func read(_ arguments: Arguments) throws(Failure) -> InputWalker {
    var walker = InputWalker()
    let facts = DocumentFacts(
      contentType: arguments["content-type"], baseURL: arguments["base-url"],
      contentLanguage: arguments["content-language"])
    for path in arguments.operands { walker.add(path, facts: facts) }
    if let list = arguments["from-list"] { try add(linesOf: list, to: &walker, defaults: facts) }
    if arguments.operands.isEmpty && arguments["from-list"] == nil {
      throw Failure(.wrongUsage, "name at least one file or folder, or - for standard input")
    }
    return walker
  }

  private static func add(
    linesOf list: String, to walker: inout InputWalker, defaults: DocumentFacts
  ) throws(Failure) {
    let bytes: [UInt8]
    do throws(ImportError) {
      bytes = try InputFile(path: list).bytes()
    } catch {
      throw Failure(.wrongUsage, "the list \(SafeText(line: list)): \(error.reason)")
    }
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      if line.first == UInt8(ascii: "{") {
        try add(object: Array(line), to: &walker, defaults: defaults)
      } else {
        walker.add(String(decoding: line, as: UTF8.self), facts: defaults)
      }
    }
  }

  private static func add(
    object line: [UInt8], to walker: inout InputWalker, defaults: DocumentFacts
  ) throws(Failure) {
    let value = JSONReader.read(line)
    guard let file = value?["file"]?.string else {
      throw Failure(.wrongUsage, "a line of the list has no \"file\": \(SafeText(lineOf: line.prefix(200)))")
    }
    walker.add(
      file,
      facts: DocumentFacts(
        contentType: value?["content_type"]?.string ?? defaults.contentType,
        baseURL: value?["base_url"]?.string ?? defaults.baseURL,
        contentLanguage: value?["content_language"]?.string ?? defaults.contentLanguage))
  }
}
