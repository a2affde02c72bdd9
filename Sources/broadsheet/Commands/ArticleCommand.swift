import Canvas
import Console
import NewsModel
import ReaderUI

/// `broadsheet article ID`.
struct ArticleCommand {
  private let arguments: Arguments

  init(_ arguments: Arguments) {
    self.arguments = arguments
  }

  func run() throws(Failure) -> ExitStatus {
    let id = try arguments.articleID(at: 0)
    let width = try arguments.integer("width", in: 10...500, else: 72)
    let open = try OpenStore(arguments, isMade: false)
    let reader = try open.knownReader()
    let found = try open.perform { store throws(StoreError) in try store.article(id, for: reader?.id) }
    guard let article = found else {
      throw Failure(.someFailed, "there is no article \(id.rawValue); `broadsheet articles` lists them")
    }
    var output = Output.standard
    if arguments.has("json") {
      output.line(.line { $0.fields(of: article) })
    } else {
      for line in ArticleText.lines(article, width: width, clock: SystemClock.local, now: open.now) {
        output.line(line)
      }
    }
    return .done
  }
}
