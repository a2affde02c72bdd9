import Console
import Glibc
import NewsModel

/// The paper's comment policy: the operator's file, else the one that comes with the program.
enum PolicyText {
  /// - Parameter named: the file that the configuration names.
  static func text(named path: SafeText?) -> SafeText {
    let own = IntakeProgram.ownFolder()
    let candidates =
      (path.map { [$0.string] } ?? [])
      + (StoreLocation.configurationFolder.map { [$0 + "/policy.txt"] } ?? [])
      + [own + "/../share/broadsheet/policy.txt", own + "/../../../Sources/SampleEdition/policy.txt"]
    for path in candidates where access(path, R_OK) == 0 {
      if let text = try? TextFile.read(path) { return SafeText(text: text) }
    }
    return "Stay civil, be constructive, keep to the topic. What breaks the law or hurts others is removed."
  }
}
