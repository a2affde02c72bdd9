import Glibc
import NewsModel

/// Whether a file that many depend on is root's and written by nobody else, with every folder that leads to it: by its
/// name, and by where a link of that name leads.
struct RootsAlone {
  let path: String

  func faults() -> [SafeText] {
    places.compactMap { place in
      var status = stat()
      guard stat(place, &status) == 0, status.st_uid != 0 || status.st_mode & 0o022 != 0 else { return nil }
      let title = SafeText(line: place)
      let purpose: SafeText = place == path ? "" : " (for \(SafeText(line: path)))"
      return
        "\(title) must be root's and written by nobody else\(purpose): chown root \(title); chmod go-w \(title)."
    }
  }

  private var places: [String] {
    var places = Self.above(path)
    if let end = realpath(path, nil) {
      places += Self.above(String(cString: end)).filter { !places.contains($0) }
      free(end)
    }
    return places + ["/"]
  }

  private static func above(_ path: String) -> [String] {
    var places: [String] = []
    var rest = path[...]
    while !rest.isEmpty {
      places.append(String(rest))
      rest = rest.lastIndex(of: "/").map { rest[..<$0] } ?? ""
    }
    return places
  }
}
