import CPicture
package import NewsModel

/// Makes the small picture that is kept of an image file: JPEG, PNG or WebP, told apart by their first bytes.
///
/// Sizes are read and judged before anything is decoded.
package enum PictureDecoder {
  /// Bytes of a file that is looked at.
  private static let mostBytes = 16 << 20

  /// nil for what is no picture, is damaged beyond use, or is too large.
  package static func picture(_ file: [UInt8]) -> Picture? {
    guard file.count >= 64, file.count <= mostBytes else { return nil }
    let grid =
      file.starts(with: [0xFF, 0xD8, 0xFF])
      ? jpeg(file)
      : file.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        ? png(file) : file.starts(with: Array("RIFF".utf8)) ? webp(file) : nil
    return grid?.picture()
  }

  private static func png(_ file: [UInt8]) -> PixelGrid? {
    var image = png_image()
    image.version = picture_png_version()
    defer { png_image_free(&image) }
    return file.withUnsafeBytes { bytes in
      guard png_image_begin_read_from_memory(&image, bytes.baseAddress, bytes.count) != 0,
        PictureSize.isTaken(Int(image.width), Int(image.height))
      else { return nil }
      image.format = picture_png_rgb()
      var grid = PixelGrid(width: Int(image.width), height: Int(image.height))
      // What is seen through is seen before white, as on a page.
      var white = png_color(red: 255, green: 255, blue: 255)
      let isRead = grid.bytes.withUnsafeMutableBytes {
        png_image_finish_read(&image, &white, $0.baseAddress, 0, nil)
      }
      return isRead != 0 ? grid : nil
    }
  }

  /// Decoded at the size that is wanted: the library brings it down on the way.
  private static func webp(_ file: [UInt8]) -> PixelGrid? {
    var width: Int32 = 0
    var height: Int32 = 0
    guard WebPGetInfo(file, file.count, &width, &height) != 0, PictureSize.isTaken(Int(width), Int(height))
    else {
      return nil
    }
    var config = WebPDecoderConfig()
    guard WebPInitDecoderConfig(&config) != 0 else { return nil }
    let (columns, rows) = PictureSize.fitted(Int(width), Int(height))
    var grid = PixelGrid(width: columns, height: rows)
    config.options.use_scaling = 1
    config.options.scaled_width = Int32(columns)
    config.options.scaled_height = Int32(rows)
    config.output.colorspace = MODE_RGB
    config.output.is_external_memory = 1
    let status = grid.bytes.withUnsafeMutableBufferPointer { buffer in
      config.output.u.RGBA.rgba = buffer.baseAddress
      config.output.u.RGBA.stride = Int32(3 * columns)
      config.output.u.RGBA.size = buffer.count
      return WebPDecode(file, file.count, &config)
    }
    WebPFreeDecBuffer(&config.output)
    return status == VP8_STATUS_OK ? grid : nil
  }
}
