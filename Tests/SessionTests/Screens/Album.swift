import Canvas
import NewsModel
import ReaderUI
import StoreSQLite
import TestSupport

/// A folder of pictures of the reader on the sample edition.
final class Album {
  static let themes = ["newsprint", "night", "plain"]
  static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 120, rows: 36), Size(columns: 200, rows: 60),
  ]

  private let folder: String
  private let store: String
  private let room: TemporaryFolder
  private(set) var count = 0

  init(folder: String) throws {
    self.folder = folder
    room = try TemporaryFolder()
    store = room.file("paper.db")
    let edition = BuiltProgram.packageRoot + "/Sources/SampleEdition"
    let imported = try runProgram(
      try BuiltProgram.path(), ["--store", store, "import", edition + "/pages", edition + "/feed.xml"])
    guard imported.status == 0 else { throw RobotFailure(what: "the sample edition cannot be imported") }
    try Quarrel(SQLiteStore.open(path: store, mode: .readWrite, now: Robot.evening)).take()
  }

  func take(_ scene: Scene, theme: String, _ size: Size) throws {
    let path = "\(folder)/\(scene.name)-\(size.columns)x\(size.rows)-\(theme).txt"
    try FileTree.write(Array(frame(scene, theme: theme, size).coloured.utf8), to: path)
    count += 1
  }

  func frame(_ scene: Scene, theme: String, _ size: Size) throws -> Frame {
    let robot = try robot(scene.viewer, theme, size)
    try robot.press(scene.keys)
    try robot.type(scene.words)
    try robot.press(scene.then)
    return robot.state.frame()
  }

  /// No picture shows the words of the one before.
  private func discardDrafts(_ open: SQLiteStore) throws {
    for reader in try open.readers() {
      for draft in try open.drafts(of: reader.id) { try open.discardDraft(draft.id, of: reader.id) }
    }
  }

  private func robot(_ viewer: Scene.Viewer, _ theme: String, _ size: Size) throws -> Robot {
    let file = BuiltProgram.packageRoot + "/Themes/\(theme).theme"
    let text = String(decoding: try FileTree.read(file), as: UTF8.self)
    let styles = try ThemeFile.read(text, name: SafeText(line: theme))
    let open = try SQLiteStore.open(path: store, mode: .readWrite, now: Robot.evening)
    try discardDrafts(open)
    let name =
      switch viewer {
      case .reader: "alice"
      case .moderator: Quarrel.moderator
      case .stranger: "nobody"
      }
    return try Robot(open, columns: size.columns, rows: size.rows, account: name) { options in
      options.paperName = "The Border Post"
      options.theme = styles
      if viewer == .moderator { options.mode = .desk }
      if viewer == .stranger { options.standing = .stranger(.open) }
    }
  }
}
