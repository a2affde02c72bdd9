import Foundation
import NewsModel

/// What somebody read on a page, for fields that no suite knows. A field that was not looked at is left out; one
/// that the page does not have is null or an empty list.
struct PageLabel {
  /// Strings of the page's comments, and strings that are none although they look so.
  let comments: [String]
  let noComments: [String]
  private let fields: [String: Any]

  private init(_ fields: [String: Any]) {
    self.fields = fields
    comments = fields["comments"] as? [String] ?? []
    noComments = fields["no_comments"] as? [String] ?? []
  }

  /// By suite and page.
  static func read(_ file: URL) throws -> [String: [String: PageLabel]] {
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    let suites = object as? [String: [String: [String: Any]]] ?? [:]
    return suites.mapValues { $0.mapValues { PageLabel($0) } }
  }

  /// Whether each labelled field is right.
  func judged(_ page: ParsedPage?) -> [String: Bool] {
    var judged: [String: Bool] = [:]
    judge("updated", page?.updated?.rfc3339, &judged) { $0.prefix(16) == $1.prefix(16) }
    judge("standfirst", page?.standfirst?.string, &judged, Self.isSame)
    judge("image", page?.image?.url?.string, &judged) { $0.contains($1) }
    judge("caption", page?.image?.caption?.string, &judged, Self.isSame)
    judge("credit", page?.image?.credit?.string, &judged, Self.isSame)
    return judged
  }

  private func judge(
    _ field: String, _ found: String?, _ judged: inout [String: Bool], _ isRight: (String, String) -> Bool
  ) {
    guard let label = fields[field] else { return }
    let wanted = label as? [String] ?? (label as? String).map { [$0] } ?? []
    judged[field] = found.map { found in wanted.contains { isRight(found, $0) } } ?? wanted.isEmpty
  }

  /// Of a long text the beginning is labelled.
  private static func isSame(_ found: String, _ wanted: String) -> Bool {
    let (found, wanted) = (Words.folded(found), Words.folded(wanted))
    return found == wanted || (wanted.count > 60 && found.hasPrefix(wanted))
  }
}
