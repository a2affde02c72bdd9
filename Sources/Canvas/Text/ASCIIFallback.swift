/// What is drawn where only ASCII can be shown.
package enum ASCIIFallback {
  /// One ASCII character, of one column, for any.
  package static func character(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.isASCII ? scalar : "?"
  }
}
