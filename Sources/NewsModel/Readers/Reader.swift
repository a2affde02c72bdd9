/// Somebody who reads the paper.
package struct Reader: Hashable, Sendable {
  package enum Role: String, CaseIterable, Sendable {
    case reader
    case member
    case staff
    case moderator
    case admin

    package var mayModerate: Bool { self == .moderator || self == .admin }
  }

  package var id: ReaderID
  package var name: SafeText
  /// Four hexadecimal digits that tell readers of like names apart.
  package var shortID: SafeText
  package var role: Role
  /// The version of the comment policy that they have accepted.
  package var policyVersion: Int?
  package var joined: Timestamp

  package init(
    id: ReaderID, name: SafeText, shortID: SafeText, role: Role, policyVersion: Int? = nil, joined: Timestamp
  ) {
    self.id = id
    self.name = name
    self.shortID = shortID
    self.role = role
    self.policyVersion = policyVersion
    self.joined = joined
  }
}

/// How somebody is known before the store has a reader for them.
package struct Account: Hashable, Sendable {
  /// `unix:1000`: what the operating system vouches for.
  package var key: SafeText
  /// The name to begin with.
  package var suggestedName: SafeText

  package init(key: SafeText, suggestedName: SafeText) {
    self.key = key
    self.suggestedName = suggestedName
  }
}
