/// What became of taking a key back.
package enum KeyRevocation: Hashable, Sendable {
  case revoked
  /// The reader has no such key.
  case unknown
  /// Without it the reader could not come back.
  case last
}

/// Who comes in with which key, and how strangers become readers. What somebody does for another, or for the paper,
/// is in the audit log; nil stands for the operator.
package protocol KeyStore {
  /// One read, before anybody is authenticated.
  func admission(of fingerprint: String) throws(StoreError) -> Admission
  /// nil for nobody, and for one who has gone.
  func reader(_ id: ReaderID) throws(StoreError) -> Reader?
  func keys(of reader: ReaderID) throws(StoreError) -> [ReaderKey]
  /// Remembers that the key was used; the answer is when it was used before.
  func noteLogin(_ key: SSHKey, now: Timestamp) throws(StoreError) -> Timestamp?
  func addKey(
    _ key: SSHKey, label: SafeText?, to reader: ReaderID, by actor: ReaderID?, now: Timestamp
  ) throws(StoreError) -> JoinRefusal?
  /// For good: the key becomes no stranger's. Readers keep the last way in that they have; an operator may take that too.
  func revokeKey(
    _ fingerprint: String, of reader: ReaderID, by actor: ReaderID?, now: Timestamp
  ) throws(StoreError) -> KeyRevocation
  /// Whether the reader may come in at all; what they have written stays.
  func setBarred(
    _ isBarred: Bool, _ reader: ReaderID, by admin: ReaderID?, now: Timestamp
  ) throws(StoreError)

  func joinPolicy() throws(StoreError) -> JoinPolicy
  func setJoinPolicy(_ policy: JoinPolicy, by admin: ReaderID?, now: Timestamp) throws(StoreError)
  func join(
    _ name: ReaderName, invitation: SpokenCode?, key: SSHKey, now: Timestamp
  ) throws(StoreError) -> JoinOutcome
  /// A reader made by those who run the paper.
  ///
  /// - Parameter account: by which they are known on this machine, if there is one.
  func add(
    _ name: ReaderName, account: Account?, by admin: ReaderID?, now: Timestamp
  ) throws(StoreError) -> JoinOutcome
  /// Records that a name was asked for which nobody can have; now and then only, if many are.
  func noteRefusedName(_ fault: NameFault, by admin: ReaderID?, now: Timestamp) throws(StoreError)
  func joinRequests() throws(StoreError) -> [JoinRequest]
  /// nil where nobody of that name waits.
  func settleJoin(
    _ name: SafeText, isWelcome: Bool, by admin: ReaderID?, now: Timestamp
  ) throws(StoreError) -> JoinOutcome?
  func addInvitation(
    _ code: SpokenCode, uses: Int, until end: Timestamp, by admin: ReaderID?, now: Timestamp
  ) throws(StoreError)

  /// A code by which another key becomes this reader's: once, within ten minutes.
  func addLinkCode(_ code: SpokenCode, for reader: ReaderID, now: Timestamp) throws(StoreError)
  func link(_ key: SSHKey, by code: SpokenCode, now: Timestamp) throws(StoreError) -> JoinOutcome
}
