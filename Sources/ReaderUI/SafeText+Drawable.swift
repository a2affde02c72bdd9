package import Canvas
package import NewsModel

extension SafeText: DrawableText {
  package var drawable: String { string }
}
