import Console
import Glibc
import NewsModel

/// The paper's comment policy: the operator's file, else the one that comes with the program.
enum PolicyText {
  static func text() -> SafeText {
    let own = IntakeProgram.ownFolder()
    let home = StoreLocation.variable("HOME").map { $0 + "/.config" }
    let configuration = StoreLocation.variable("XDG_CONFIG_HOME") ?? home
    let candidates =
      (configuration.map { [$0 + "/broadsheet/policy.txt"] } ?? [])
      + [own + "/../share/broadsheet/policy.txt", own + "/../../../Sources/SampleEdition/policy.txt"]
    for path in candidates where access(path, R_OK) == 0 {
      if let text = try? TextFile.read(path) { return SafeText(text: text) }
    }
    return "Stay civil, be constructive, keep to the topic. What breaks the law or hurts others is removed."
  }
}
