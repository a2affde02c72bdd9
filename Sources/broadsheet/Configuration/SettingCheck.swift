import Console
import NewsModel
import ReaderUI

/// Whether there is what a setting names on this machine. What is in a store is not looked for.
enum SettingCheck {
  /// Why a value cannot be used; nil where it can, and where nothing is set.
  static func fault(_ setting: Setting, _ value: SafeText) -> SafeText? {
    guard !value.isEmpty else { return nil }
    switch setting {
    case .theme: return reason { () throws(Failure) in _ = try ThemeFiles.theme(named: value.string) }
    case .policy: return reason { () throws(Failure) in _ = try TextFile.read(value.string) }
    case .language where !LanguageFiles.isKnown(value.string):
      return "there are no words for the language \(value) here, so English would be shown"
    default: return nil
    }
  }

  private static func reason(_ attempt: () throws(Failure) -> Void) -> SafeText? {
    do throws(Failure) {
      try attempt()
      return nil
    } catch {
      return error.message
    }
  }
}
