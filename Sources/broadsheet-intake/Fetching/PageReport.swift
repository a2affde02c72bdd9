import Console
import NewsFetch
import NewsModel

/// What became of the page of one story, for programs.
enum PageReport {
  static func json(_ page: WantedPage, _ problem: FetchProblem?) -> JSONWriter {
    var writer = JSONWriter()
    writer.object { object in
      object.field("article", page.article.rawValue)
      object.field("url", page.url)
      object.field("result", problem == nil ? "full-text" : "failed")
      object.field("error", problem?.reason)
      object.field("fault", problem?.fault.rawValue)
    }
    return writer
  }
}
