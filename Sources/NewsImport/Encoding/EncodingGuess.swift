/// Guesses an undeclared legacy encoding by what the text would then be made of.
enum EncodingGuess {
  /// nil when nothing is clearly better than windows-1252.
  static func encoding(of bytes: [UInt8]) -> String? {
    nil
  }
}
