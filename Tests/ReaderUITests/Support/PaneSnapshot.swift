import Canvas
import Glibc
import NewsModel
import ReaderUI
import Testing

/// Compares what is drawn with what was drawn when somebody looked at it and found it right.
///
/// `RECORD_SNAPSHOTS=1` writes the files anew.
enum PaneSnapshot {
  static func expect(
    _ frame: Frame, named name: String, file: String = #filePath, location: SourceLocation = #_sourceLocation
  ) {
    compare(frame.text() + "\n", named: name, file: file, location: location)
  }

  static func compare(_ drawn: String, named name: String, file: String, location: SourceLocation) {
    let folder = file.split(separator: "/").dropLast().joined(separator: "/")
    let path = "/\(folder)/Snapshots/\(name).txt"
    if isRecording {
      write(drawn, to: path)
    } else {
      #expect(drawn == read(path), "see \(path)", sourceLocation: location)
    }
  }

  static var isRecording: Bool { getenv("RECORD_SNAPSHOTS") != nil }

  static func read(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func write(_ text: String, to path: String) {
    guard let file = fopen(path, "w") else { return }
    fputs(text, file)
    fclose(file)
  }
}

extension Look {
  static func plain(now: Timestamp = Samples.now, isASCII: Bool = false) -> Look {
    Look(
      theme: Theme(name: "plain"), lines: isASCII ? .ascii : .unicode, clock: .utc, now: now, isASCII: isASCII
    )
  }
}

extension UpdateContext {
  static func sized(_ columns: Int, _ rows: Int, reader: Reader? = Samples.alice) -> UpdateContext {
    UpdateContext(
      now: Samples.now, reader: reader, size: Size(columns: columns, rows: rows),
      policy: "Be civil.\n\nNo spam.", newDraftID: "d-1")
  }
}
