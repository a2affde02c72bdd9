import Console
import Glibc
import NewsModel

/// The program beside this one that takes foreign bytes in, as git has its helpers.
enum IntakeProgram {
  /// Does not come back unless it cannot be started.
  static func replaceThisProcess(with words: [String]) -> Failure {
    if let path {
      var arguments = ([path] + ordered(words)).map { strdup($0) } + [nil]
      execv(path, &arguments)
    }
    return Failure(
      .wrongUsage,
      "broadsheet-intake was not found beside \(SafeText(line: ownFolder()))/broadsheet: install both programs"
    )
  }

  /// Beside this program, or in libexec; nil where it is in neither.
  static var path: String? {
    let folder = ownFolder()
    let candidates = [folder + "/broadsheet-intake", folder + "/../libexec/broadsheet/broadsheet-intake"]
    return candidates.first { access($0, X_OK) == 0 }
  }

  /// The helper takes the command's name first.
  private static func ordered(_ words: [String]) -> [String] {
    let invocation = Invocation(words)
    return [invocation.name] + invocation.rest
  }

  static func ownFolder() -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    let path = String(decoding: buffer.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return String(path[..<slash])
  }
}
