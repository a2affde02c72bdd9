/// Something to look at, and how a reader gets there from the first screen.
struct Scene {
  /// Who looks.
  enum Viewer {
    case reader
    case moderator
    /// Somebody who has come in with a key that nobody knows yet.
    case stranger
  }

  var name: String
  /// In the notation of keys, separated by spaces.
  var keys: String
  var words = ""
  var then = ""
  var viewer = Viewer.reader

  static let all = [
    Scene(name: "list", keys: "j j"),
    Scene(name: "article", keys: "j j j j Enter"),
    Scene(name: "article-end", keys: "j j j j Enter G"),
    Scene(name: "comments", keys: "j j j j c j"),
    Scene(name: "composer", keys: "j j j j c j r", words: "It has four lanes.\n\nTwo of them are closed."),
    Scene(name: "report", keys: "j j j j c j !"),
    Scene(name: "help", keys: "?"),
    Scene(name: "picker", keys: "t"),
    Scene(name: "filter", keys: "f j"),
    Scene(name: "links", keys: "j j j j Enter U"),
    Scene(name: "search", keys: "F", words: "queue", then: "Enter j"),
    Scene(name: "notices", keys: "@"),
    Scene(name: "join", keys: "", words: "nora", viewer: .stranger),
    Scene(name: "desk", keys: "j", viewer: .moderator),
    Scene(name: "desk-reject", keys: "j x", viewer: .moderator),
    Scene(name: "find", keys: "j j j j Enter /", words: "border", then: "Enter n"),
  ]
}
