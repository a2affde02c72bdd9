import Console
import NewsModel
import ReaderUI

extension ReaderOptions {
  /// Takes what is set. What names a theme or a section that is not there is left out and said.
  mutating func take(_ configuration: Configuration, _ store: some Store) {
    language = LanguageFiles.language(set: configuration.text(.language))
    keymap = configuration.keymap
    isASCII = configuration.isOn(.ascii)
    leavesOrder = configuration.value(of: .bidi) == "terminal"
    typography.hyphenates = configuration.isOn(.hyphenate)
    typography.justifies = configuration.isOn(.justify)
    typography.columns = Int(configuration.value(of: .columns).string) ?? 1
    widths = PaneWidths(
      list: configuration.text(.listColumns).flatMap { Int($0.string) },
      comments: configuration.text(.commentsColumns).flatMap { Int($0.string) })
    mayCopy = configuration.isOn(.clipboard)
    foldsTwins = !configuration.isOn(.twins)
    showsPictures = configuration.isOn(.pictures)
    mayFetch = configuration.isOn(.fetch)
    notice = configuration.text(.notice)
    paperName = configuration.value(of: .paper)
    order = CommentThread.Order(rawValue: configuration.value(of: .comments).string) ?? .oldest
    // A store that cannot be read says so with the first list.
    rules = (try? store.commentRules()) ?? rules
    isThemeLocked = configuration.isLocked(.theme)
    do throws(Failure) {
      if let name = configuration.text(.theme) { theme = try ThemeFiles.theme(named: name.string) }
      if let name = configuration.text(.section) { section = try store.section(named: name.string) }
    } catch {
      greeting = greeting ?? StatusMessage("The configuration: \(error.message)", .failure)
    }
  }
}
