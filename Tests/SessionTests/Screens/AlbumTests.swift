import Canvas
import NewsModel
import TestSupport
import Testing

@testable import ReaderUI

/// Pictures to be looked at, taken when `BROADSHEET_SCREENS` names a folder for them: `make screens`.
@Suite struct AlbumTests {
  @Test(.enabled(if: Environment.value("BROADSHEET_SCREENS") != nil))
  func everySceneIsTaken() throws {
    let album = try Album(folder: Environment.value("BROADSHEET_SCREENS") ?? ".")
    for scene in Scene.all {
      for theme in Album.themes {
        for size in Album.sizes { try album.take(scene, theme: theme, size) }
      }
    }
    #expect(album.count == Scene.all.count * Album.themes.count * Album.sizes.count)
  }
}
