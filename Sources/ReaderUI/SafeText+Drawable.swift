import Canvas
package import NewsModel

/// The one conformance that lets foreign text be drawn.
extension SafeText: DrawableText {
  package var drawable: String { string }
}
