import NewsModel
import Synchronization

/// Who reads in this session: known from the start, or made at the first act that needs somebody.
final class Identity: Sendable {
  let account: Account
  private let known: Mutex<Reader?>

  init(_ account: Account, reader: Reader?) {
    self.account = account
    known = Mutex(reader)
  }

  var reader: Reader? {
    get { known.withLock { $0 } }
    set { known.withLock { $0 = newValue } }
  }
}
