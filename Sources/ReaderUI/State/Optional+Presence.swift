/// A comparison with nil copies the value that is there to look at it, and a form is half a kilobyte, which every key
/// would move several times. These look at the tag alone.
extension Optional {
  var isPresent: Bool {
    switch self {
    case .some: true
    case .none: false
    }
  }

  var isAbsent: Bool { !isPresent }
}
