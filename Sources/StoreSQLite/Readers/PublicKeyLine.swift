package import NewsModel

/// A public key in the form that OpenSSH writes: type, base64 and a comment.
package struct PublicKeyLine: Hashable, Sendable {
  package let key: SSHKey
  package let comment: SafeText?

  /// nil for anything else, options in front of the type included.
  package init?(_ line: String) {
    let words = line.split(separator: " ", maxSplits: 2).map(String.init)
    guard words.count >= 2, SSHKey.isBlob(words[1]), Self.names(words[1], its: words[0]) else { return nil }
    guard let key = SSHKey(type: words[0], fingerprint: Self.fingerprint(ofBlob: words[1])) else {
      return nil
    }
    self.key = key
    comment = words.count > 2 ? SafeText(line: String(words[2].prefix(60))).nonEmpty : nil
  }

  /// As sshd writes it: SHA-256 in base64 without padding.
  package static func fingerprint(ofBlob blob: String) -> String {
    let digits = Array(SHA256.hexadecimal(of: Base64.decoded(Array(blob.utf8))).utf8)
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
    }
    return "SHA256:" + String(decoding: Base64.encoded(bytes).filter { $0 != 0x3D }, as: UTF8.self)
  }

  /// The blob begins with its type (RFC 4253, 6.6).
  private static func names(_ blob: String, its type: String) -> Bool {
    let bytes = Base64.decoded(Array(blob.utf8))
    let name = Array(type.utf8)
    return bytes.count > 4 + name.count && Array(bytes[4..<4 + name.count]) == name
  }
}
