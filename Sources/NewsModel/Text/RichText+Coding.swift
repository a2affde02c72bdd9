extension RichText {
  /// The form that is kept: a version byte, then the blocks. Compact, and independent of the machine.
  package func encoded() -> [UInt8] {
    if let packed { return packed }
    var writer = RichTextWriter(capacity: size)
    writer.write(self)
    return writer.bytes
  }

  /// nil for bytes that `encoded` cannot have made. Every text and address is cleaned again, so whatever the
  /// bytes are, what comes out is safe; depth and numbers are bounded, so it never traps or swells.
  package init?(decoding bytes: [UInt8]) {
    guard let text = RichTextReader.read(bytes) else { return nil }
    self = text
  }

  /// About how many bytes the form has that is kept: exact would cost as much as writing it.
  private var size: Int {
    var size = 16
    for block in blocks {
      guard case .paragraph(let runs) = block else { continue }
      for run in runs { size += run.text.string.utf8.count + 4 + (run.link?.string.utf8.count ?? 0) }
    }
    return size
  }
}
