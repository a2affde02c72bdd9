package import NewsModel
import Synchronization

/// How somebody came in.
package enum Visitor: Sendable {
  /// By an account of this machine, which becomes a reader at its first act.
  case account(Account)
  /// By a key, which is a reader's or a stranger's.
  case key(SSHKey)
  case guest
}

/// Who reads in this session: known from the start, or made at the first act that needs somebody.
final class Identity: Sendable {
  let visitor: Visitor
  private let known: Mutex<Reader?>

  init(_ visitor: Visitor, reader: Reader?) {
    self.visitor = visitor
    known = Mutex(reader)
  }

  var reader: Reader? {
    get { known.withLock { $0 } }
    set { known.withLock { $0 = newValue } }
  }

  /// Whether who came in may still be here: keys are revoked and readers barred while they read.
  func isWelcome(_ store: some KeyStore) throws(StoreError) -> Bool {
    guard case .key(let key) = visitor else { return true }
    let admission = try store.admission(of: key.fingerprint)
    return reader.map { admission == .reader($0.id) } ?? (admission != .barred)
  }
}
