import Canvas
package import NewsModel

extension SafeText {
  /// The text, or its beginning with an ellipsis where it takes more columns.
  package func cut(toColumns limit: Int, ending: String = "…") -> SafeText {
    guard CharacterWidth.columns(of: string) > limit else { return self }
    var columns = ending.utf8.isEmpty ? 0 : 1
    let kept = string.prefix { character in
      columns += CharacterWidth.columns(of: character)
      return columns <= limit
    }
    return SafeText(text: kept + ending)
  }
}
