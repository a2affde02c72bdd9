import NewsModel

extension Connection {
  func picture(of id: ArticleID) throws(StoreError) -> Picture? {
    try first("select width, height, pixels from picture where article_id = ?", id) { row in
      Picture(width: row.number(0), height: row.number(1), pixels: row.bytes(2))
    }.flatMap { $0 }
  }

  /// Answers whether another picture is there now. Of two that came under two addresses the larger stays.
  func keep(_ picture: Picture?, of id: ArticleID, isOtherKey: Bool) throws(StoreError) -> Bool {
    guard let picture else { return false }
    let known = try self.picture(of: id)
    guard known != picture else { return false }
    if isOtherKey, let known,
      (known.pixels.count, known.pixels.hashed) > (picture.pixels.count, picture.pixels.hashed)
    {
      return false
    }
    try run(
      "insert or replace into picture (article_id, width, height, pixels) values (?, ?, ?, ?)", id,
      picture.width,
      picture.height, picture.pixels)
    return true
  }
}

extension [UInt8] {
  /// Only so that two pictures of one size have an order.
  fileprivate var hashed: UInt64 { BodyHash.of(self) }
}
