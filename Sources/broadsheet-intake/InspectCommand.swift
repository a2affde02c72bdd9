import Console
import NewsImport
import NewsModel

/// `broadsheet inspect`: what `import` would take, one line or one page of text an input.
struct InspectCommand {
  private let arguments: Arguments
  private let walker: InputWalker

  init(_ arguments: Arguments) throws(Failure) {
    self.arguments = arguments
    walker = try InputList.read(arguments)
  }

  func run() -> ExitStatus {
    var output = Output.standard
    var hasFailed = false
    for (label, error) in walker.failures { fail(label, error, &output, &hasFailed) }
    for input in walker.inputs {
      do throws(ImportError) {
        let document = try DocumentImporter.read(input.bytes(), facts: input.facts)
        show(document, of: input, &output)
      } catch {
        fail(input.label, error, &output, &hasFailed)
      }
      output.flush()
    }
    return hasFailed ? .someFailed : .done
  }

  private func show(_ document: ParsedDocument, of input: InputFile, _ output: inout Output) {
    if arguments.has("json") {
      output.line(InspectJSON.line(document, source: input.label))
    } else {
      output.line(InspectText.text(document, source: input.label))
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
