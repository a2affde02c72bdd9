import Canvas
import TestSupport
import Testing

@testable import ReaderUI

/// The gallery beside the themes is what the reader shows; RECORD_SNAPSHOTS=1 draws it anew.
@Suite struct GalleryTests {
  private static let size = Size(columns: 100, rows: 17)
  private static let file = BuiltProgram.packageRoot + "/Themes/gallery.svg"

  /// In the order of the README's table.
  private func themes() throws -> [String] {
    let readme = String(decoding: try FileTree.read(BuiltProgram.packageRoot + "/README.md"), as: UTF8.self)
    let table = try #require(readme.split(separator: "| Theme | |\n|---|---|\n").last)
    return table.split(separator: "\n").prefix { $0.hasPrefix("| `") }.compactMap {
      $0.split(separator: "`").dropFirst().first.map(String.init)
    }
  }

  @Test func itShowsEveryThemeAsItIs() throws {
    let album = try Album(folder: "")
    let names = try themes()
    #expect(names.count >= 10)
    let scene = try #require(Scene.all.first { $0.name == "article" })
    let frames = try names.map { (name: $0, frame: try album.frame(scene, theme: $0, Self.size)) }
    let drawn = Self.picture(frames)
    if Environment.value("RECORD_SNAPSHOTS") == "1" { try FileTree.write(Array(drawn.utf8), to: Self.file) }
    let kept = String(decoding: try FileTree.read(Self.file), as: UTF8.self)
    #expect(kept == drawn, "RECORD_SNAPSHOTS=1 swift test --filter GalleryTests draws it anew")
  }

  /// Two beside each other, each under its name.
  private static func picture(_ frames: [(name: String, frame: Frame)]) -> String {
    let (gap, head) = (24, 26)
    let width = Int((Double(size.columns) * Frame.cell.width).rounded(.up)) + gap
    let height = size.rows * Int(Frame.cell.height) + head + gap
    let groups = frames.enumerated().map { index, picture in
      let (x, y) = (gap / 2 + index % 2 * width, index / 2 * height)
      return "<g transform=\"translate(\(x) \(y))\">"
        + "<text y=\"18\" fill=\"#808080\" font-weight=\"bold\">\(picture.name)</text>"
        + "<g transform=\"translate(0 \(head))\">\(picture.frame.svg)</g></g>\n"
    }
    return
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(2 * width) \((frames.count + 1) / 2 * height)\""
      + " font-family=\"monospace\" font-size=\"14\" shape-rendering=\"crispEdges\">\n" + groups.joined()
      + "</svg>\n"
  }
}
