import NewsModel

/// Names what bytes look like that are no text.
enum BinaryKind {
  private static let marks: [(String, [UInt8])] = [
    ("a PNG image", [0x89, 0x50, 0x4E, 0x47]), ("a JPEG image", [0xFF, 0xD8, 0xFF]),
    ("a GIF image", Array("GIF8".utf8)),
    ("a PDF document", Array("%PDF-".utf8)), ("gzip-compressed data", [0x1F, 0x8B]),
    ("a ZIP archive", [0x50, 0x4B, 0x03, 0x04]), ("a program", [0x7F, 0x45, 0x4C, 0x46]),
    ("an SQLite database", Array("SQLite format 3".utf8)), ("bzip2-compressed data", Array("BZh".utf8)),
    ("xz-compressed data", [0xFD, 0x37, 0x7A, 0x58, 0x5A]),
    ("Zstandard-compressed data", [0x28, 0xB5, 0x2F, 0xFD]),
    ("an Ogg recording", Array("OggS".utf8)), ("an MP3 recording", Array("ID3".utf8)),
    ("a Matroska or WebM video", [0x1A, 0x45, 0xDF, 0xA3]), ("a 7-Zip archive", [0x37, 0x7A, 0xBC, 0xAF]),
    ("a TIFF image", [0x49, 0x49, 0x2A, 0x00]), ("a PostScript document", Array("%!PS".utf8)),
    ("a binary property list", Array("bplist00".utf8)), ("an icon", [0x00, 0x00, 0x01, 0x00]),
  ]

  /// nil for what may be text.
  static func of(_ bytes: [UInt8]) -> String? {
    if let mark = marks.first(where: { bytes.starts(with: $0.1) }) { return mark.0 }
    if bytes.count > 11, bytes.starts(with: Array("RIFF".utf8)) { return riff(bytes[8..<12]) }
    if bytes.count > 11, bytes[4..<8].elementsEqual("ftyp".utf8) { return "an MP4 or HEIF file" }
    if bytes.count > 262, bytes[257..<262].elementsEqual("ustar".utf8) { return "a tar archive" }
    return nil
  }

  private static func riff(_ form: ArraySlice<UInt8>) -> String {
    if form.elementsEqual("WEBP".utf8) { return "a WebP image" }
    return form.elementsEqual("WAVE".utf8) ? "a WAVE recording" : "a RIFF file"
  }

  /// Whether so much of the start is control bytes that it is no text of any encoding.
  static func isNoise(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(1 << 14)
    let controls = head.withUnsafeBufferPointer { head in
      var (count, index) = (0, ByteScan.control(in: head, from: 0))
      while index < head.count {
        if head[index] != 0x0D, head[index] != 0x0C, head[index] != 0x1B { count += 1 }
        index = ByteScan.control(in: head, from: index + 1)
      }
      return count
    }
    return controls > 3 && controls * 40 > head.count
  }
}
