/// Knows a picture by its address.
enum PictureName {
  private static let endings = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".bmp", ".svg"]

  static func isPicture(_ address: String) -> Bool {
    let path = address.prefix { $0 != "?" && $0 != "#" }.lowercased()
    return endings.contains { path.hasSuffix($0) }
  }
}
