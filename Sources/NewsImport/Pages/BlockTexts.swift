import NewsModel

/// The words of blocks, made when they are asked for.
final class BlockTexts {
  struct Text {
    /// As it reads, white space folded.
    var text: String
    /// In lower case, for comparing.
    var folded: String
  }

  private let tree: HTMLTree
  private let blocks: [TextBlock]
  private var texts: [Text?]
  private var kinds: [LineKinds?]

  init(_ outline: PageOutline) {
    tree = outline.tree
    blocks = outline.blocks
    texts = Array(repeating: nil, count: outline.blocks.count)
    kinds = Array(repeating: nil, count: outline.blocks.count)
  }

  /// The lines of a block, cut at line breaks.
  func lines(_ index: Int) -> [String] {
    let block = blocks[index]
    var lines: [[UInt8]] = [[]]
    for node in block.first...block.last {
      if tree.nodes[node].isText {
        lines[lines.count - 1].append(contentsOf: tree.textBytes(node))
      } else if TagShape.of(tree.tag(node)) == .lineBreak {
        lines.append([])
      }
    }
    return lines.map { FoldedText.folded($0) }.filter { !$0.isEmpty }
  }

  subscript(index: Int) -> Text {
    if let text = texts[index] { return text }
    let text = make(blocks[index])
    texts[index] = text
    return text
  }

  /// What the line is known for by its words.
  func kinds(_ index: Int) -> LineKinds {
    if let known = kinds[index] { return known }
    let found = LineKinds(of: self[index].folded)
    kinds[index] = found
    return found
  }

  private func make(_ block: TextBlock) -> Text {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(block.length + 16)
    for node in block.first...block.last {
      if tree.nodes[node].isText {
        bytes.append(contentsOf: tree.textBytes(node))
      } else if TagShape.of(tree.tag(node)) == .lineBreak {
        bytes.append(0x20)
      }
    }
    let text = FoldedText.folded(bytes)
    return Text(text: text, folded: text.lowered())
  }
}

/// White space folded to single spaces, none at the ends.
enum FoldedText {
  static func folded(_ bytes: some Collection<UInt8>) -> String {
    let sound = bytes.withContiguousStorageIfAvailable { isFolded($0) ? String(utf8: $0) : nil }
    if let sound = sound ?? nil { return sound }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var isPending = false
    var lead: UInt8 = 0
    for byte in bytes {
      if byte == 0xA0, lead == 0xC2 {
        result.removeLast()
        isPending = true
        lead = 0
        continue
      }
      lead = byte
      if byte <= 0x20 {
        isPending = true
        continue
      }
      if isPending, !result.isEmpty { result.append(0x20) }
      isPending = false
      result.append(byte)
    }
    return String(utf8: result)
  }

  private static func isFolded(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, let last = bytes.last, first > 0x20, last > 0x20 else { return false }
    var index = ByteScan.unfolded(in: bytes, from: 0)
    while index + 1 < bytes.count {
      let (byte, next) = (bytes[index], bytes[index + 1])
      let isSpace = byte < 0x20 || (byte == 0x20 && next <= 0x20)
      guard !isSpace, byte != 0xC2 || next != 0xA0 else { return false }
      index = ByteScan.unfolded(in: bytes, from: index + 1)
    }
    return true
  }
}
