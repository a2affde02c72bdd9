import Confinement
import Console
import NewsModel
import StoreSQLite

/// Answers to `ssh paper@host WORD`, as lines.
struct SpokenAnswers {
  private let visit: Visit
  private let store: SQLiteStore

  /// - Throws: where the session cannot be confined.
  init(_ visit: Visit, _ store: SQLiteStore) throws(Failure) {
    (self.visit, self.store) = (visit, store)
    try SessionBounds(limits: visit.limits, isReadOnly: visit.isGuest).enter(visit.path)
  }

  func answer(_ verb: SpokenRequest.Verb) throws(Failure) -> ExitStatus {
    switch verb {
    case .help: print("Without words, the paper. Words: \(SafeText(line: SpokenRequest.all)), link CODE.")
    case .whoami: print(whoami)
    case .keys: try keys()
    case .link: try makeCode()
    case .exportMe: try export()
    }
    return .done
  }

  private var whoami: SafeText {
    if let reader = visit.reader {
      return "\(reader.name) ·\(reader.shortID)  \(SafeText(line: reader.role.rawValue))"
    }
    return visit.isGuest ? "a guest" : "nobody yet: come in on a terminal and choose a name"
  }

  private func reader() throws(Failure) -> Reader {
    guard let reader = visit.reader else { throw Failure(.notAllowed, "that is for readers") }
    return reader
  }

  private func keys() throws(Failure) {
    let reader = try reader()
    for key in try perform({ store throws(StoreError) in try store.keys(of: reader.id) }) {
      let used = key.lastUsed.map { SafeText(line: $0.rfc3339) } ?? "-"
      print("\(SafeText(line: key.key.fingerprint))  \(used)  \(key.label ?? "")")
    }
  }

  private func makeCode() throws(Failure) {
    let reader = try reader()
    var generator = SystemRandomNumberGenerator()
    let code = SpokenCode(using: &generator)
    try perform { store throws(StoreError) in
      try store.addLinkCode(code, for: reader.id, now: SystemClock.now())
    }
    print("\(code.text)")
  }

  private func export() throws(Failure) {
    let reader = try reader()
    let all = try perform { store throws(StoreError) in
      try store.belongings(of: reader.id, now: SystemClock.now())
    }
    var output = Output.standard
    output.line(.line { $0.fields(of: all) })
  }

  /// Makes the key of this connection the reader's who was given the code.
  func link(_ typed: String) throws(Failure) -> ExitStatus {
    guard let key = visit.door.key, let code = SpokenCode(typed: typed) else {
      throw Failure(.wrongUsage, JoinRefusal.badCode.sentence)
    }
    let outcome = try perform { store throws(StoreError) in
      try store.link(key, by: code, now: SystemClock.now())
    }
    switch outcome {
    case .joined(let reader): print("This key is \(reader.name)'s now.")
    case .awaiting(let name): print("\(name)")
    case .refused(let refusal): throw Failure(.notAllowed, refusal.sentence)
    }
    return .done
  }

  private func print(_ line: SafeText) {
    var output = Output.standard
    output.line(line)
  }

  private func perform<Result>(_ work: (SQLiteStore) throws(StoreError) -> Result) throws(Failure) -> Result {
    do throws(StoreError) {
      return try work(store)
    } catch {
      throw Failure(error)
    }
  }
}
