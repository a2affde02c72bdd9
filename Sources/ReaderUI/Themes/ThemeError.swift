package import NewsModel

/// What is wrong with a theme file, all of it.
package struct ThemeError: Error, Hashable, Sendable {
  package var mistakes: [LineMistake]

  package var message: SafeText { mistakes.sentence }
}
