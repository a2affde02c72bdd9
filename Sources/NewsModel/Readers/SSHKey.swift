/// A public key as sshd names it: by its type and its fingerprint.
package struct SSHKey: Hashable, Sendable {
  /// `ssh-ed25519`.
  package let type: String
  /// `SHA256:` and 43 characters.
  package let fingerprint: String

  /// nil where either is not what sshd would give: both go into a line that a shell reads.
  package init?(type: String, fingerprint: String) {
    guard Self.isType(type), Self.isFingerprint(fingerprint) else { return nil }
    self.type = type
    self.fingerprint = fingerprint
  }

  /// How the store knows whoever has it.
  package var account: Account {
    Account(key: SafeText(line: Self.accountPrefix + fingerprint), suggestedName: "reader")
  }

  package static let accountPrefix = "ssh:"

  package static func isFingerprint(_ text: String) -> Bool {
    text.hasPrefix("SHA256:") && text.utf8.count == 50 && text.utf8.dropFirst(7).allSatisfy(isBase64)
  }

  package static func isType(_ text: String) -> Bool {
    (3...64).contains(text.utf8.count)
      && text.utf8.allSatisfy { isAlphanumeric($0) || [0x2D, 0x2E, 0x40].contains($0) }
  }

  package static func isBlob(_ text: String) -> Bool {
    (16...16384).contains(text.utf8.count) && text.utf8.allSatisfy { isBase64($0) || $0 == 0x3D }
  }

  private static func isBase64(_ byte: UInt8) -> Bool { isAlphanumeric(byte) || byte == 0x2B || byte == 0x2F }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}

/// A key that a reader comes in with.
package struct ReaderKey: Hashable, Sendable {
  package var key: SSHKey
  package var label: SafeText?
  package var added: Timestamp
  package var lastUsed: Timestamp?

  package init(key: SSHKey, label: SafeText?, added: Timestamp, lastUsed: Timestamp?) {
    self.key = key
    self.label = label
    self.added = added
    self.lastUsed = lastUsed
  }
}
