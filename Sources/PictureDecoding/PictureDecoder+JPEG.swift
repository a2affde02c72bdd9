import CPicture

extension PictureDecoder {
  /// Passes over the whole picture that one may ask for, in pixels: a file of a few kilobytes can ask for thousands.
  private static let mostWork = 200_000_000

  /// Decoded at an eighth of its size, or the least part that is still large enough.
  static func jpeg(_ file: [UInt8]) -> PixelGrid? {
    guard let decoder = tjInitDecompress() else { return nil }
    defer { tjDestroy(decoder) }
    var (width, height, sampling, space): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
    guard tjDecompressHeader3(decoder, file, UInt(file.count), &width, &height, &sampling, &space) == 0,
      PictureSize.isTaken(Int(width), Int(height)), scans(of: file) * Int(width) * Int(height) <= mostWork
    else { return nil }
    let eighths = eighths(Int(width), Int(height))
    var grid = PixelGrid(width: (Int(width) * eighths + 7) / 8, height: (Int(height) * eighths + 7) / 8)
    let (columns, rows) = (Int32(grid.width), Int32(grid.height))
    let status = grid.bytes.withUnsafeMutableBufferPointer { buffer in
      tjDecompress2(
        decoder, file, UInt(file.count), buffer.baseAddress, columns, 0, rows, Int32(TJPF_RGB.rawValue),
        TJFLAG_LIMITSCANS)
    }
    // A warning is of something that is missing; what is there is shown.
    return status == 0 || tjGetErrorCode(decoder) == Int32(TJERR_WARNING.rawValue) ? grid : nil
  }

  private static func eighths(_ width: Int, _ height: Int) -> Int {
    let wanted = PictureSize.fitted(width, height)
    return [1, 2, 4, 8].first { width * $0 >= 8 * wanted.columns && height * $0 >= 8 * wanted.rows } ?? 8
  }

  /// Markers of scans; within their data a byte of that value is followed by a zero.
  private static func scans(of file: [UInt8]) -> Int {
    var count = 0
    for place in file.indices.dropLast() where file[place] == 0xFF && file[place + 1] == 0xDA { count += 1 }
    return max(1, count)
  }
}
