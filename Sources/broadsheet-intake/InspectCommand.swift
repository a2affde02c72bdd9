import Console
import NewsImport
import NewsModel

/// `broadsheet inspect`: what `import` would take, one line or one page of text an input.
struct InspectCommand {
  private let arguments: Arguments
  private var inputs: InputList

  init(_ arguments: Arguments) throws(Failure) {
    self.arguments = arguments
    inputs = try InputList(arguments)
  }

  mutating func run() -> ExitStatus {
    PageMemory.keepBetweenPages()
    let isJSON = arguments.has("json")
    var output = Output.standard
    var hasFailed = false
    while let entry = inputs.next() {
      switch entry {
      case .input(var input):
        // What is shown of an item of a feed is its HTML and its words.
        input.facts.wantsWordsOnly = isJSON
        inspect(input, &output, &hasFailed)
      case .failure(let label, let error): fail(label, error, &output, &hasFailed)
      }
      // Whoever has named it may be waiting for the answer.
      output.flush()
    }
    return hasFailed ? .someFailed : .done
  }

  private func inspect(_ input: InputFile, _ output: inout Output, _ hasFailed: inout Bool) {
    do throws(ImportError) {
      let document = try input.document()
      show(document, of: input, &output)
    } catch {
      fail(input.label, error, &output, &hasFailed)
    }
  }

  private func show(_ document: ParsedDocument, of input: InputFile, _ output: inout Output) {
    if arguments.has("json") {
      output.line(InspectJSON.line(document, source: input.label))
    } else {
      output.line(InspectText.text(document, source: input.label, isExplained: arguments.has("explain")))
    }
  }

  private func fail(
    _ label: SafeText, _ error: ImportError, _ output: inout Output, _ hasFailed: inout Bool
  ) {
    hasFailed = true
    if arguments.has("json") { output.line(InspectJSON.line(error, source: label)) }
    var errors = Output.error
    errors.line("broadsheet: \(label): \(error.reason)")
  }
}
