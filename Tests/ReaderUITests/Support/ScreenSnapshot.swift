import Canvas
import Testing

/// Like `PaneSnapshot`, with the plane of styles and the cursor.
enum ScreenSnapshot {
  static func expect(
    _ frame: Frame, named name: String, file: String = #filePath, location: SourceLocation = #_sourceLocation
  ) {
    PaneSnapshot.compare(frame.dump(), named: name, file: file, location: location)
  }
}
