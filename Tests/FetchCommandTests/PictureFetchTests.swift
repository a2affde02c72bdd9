import FetchTestSupport
import NewsModel
import StoreSQLite
import TestSupport
import Testing

/// Lead pictures that stories of feeds name.
@Suite struct PictureFetchTests {
  private func feed(_ server: WebServer) -> String {
    let items = ["ferry.jpg", "ferry.webp", "missing.jpg", "feed.xml"].enumerated().map { number, name in
      """
      <item><title>Story \(number)</title><link>https://post.example/\(number)</link>
      <description>Words of it.</description>
      <media:content url="\(server.url("/" + name))" medium="image"/></item>
      """
    }
    return """
      <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Post</title>
      \(items.joined())</channel></rss>
      """
  }

  @Test func theyAreFetchedOnceAndOnlyWhereTheyAreWanted() throws {
    let server = try WebServer()
    let files = BuiltProgram.packageRoot + "/Tests/PictureDecodingTests/Files/"
    for name in ["ferry.jpg", "ferry.webp"] { try server.serve(name, try FileTree.read(files + name)) }
    try server.serve("feed.xml", feed(server))
    let paper = try FetchedPaper()
    #expect(try paper.run("subscribe", server.url("/feed.xml")).status == 0)
    #expect(try paper.run("fetch", "--all").status == 0)
    #expect(!server.log.contains { $0.contains("/ferry.jpg") })
    let result = try paper.run("fetch", "--all", "--pictures", "--delay", "0")
    #expect(result.status == 0 && result.stdout.contains("2 pictures"), "\(result)")
    let store = try paper.store()
    let pictures = try paper.headlines().compactMap { try store.article($0.id, for: nil)?.picture }
    #expect(pictures.count == 2 && pictures.allSatisfy { $0.width == 72 && $0.height == 45 })
    #expect(try paper.run("fetch", "--all", "--pictures", "--delay", "0").status == 0)
    #expect(server.log.filter { $0.contains("/ferry.jpg") }.count == 1)
    #expect(server.log.filter { $0.contains("/missing.jpg") }.count == 1)
    #expect(try paper.faults().isEmpty)
  }
}
