import NewsModel

extension RichText {
  /// The first words, at least so many bytes where there are.
  func opening(bytes count: Int) -> String {
    var text = ""
    for block in blocks where text.utf8.count < count {
      text += RichText([block]).plainText
    }
    return text
  }
}
