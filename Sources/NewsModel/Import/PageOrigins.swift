/// Where each field of a page was read, in words for people: "JSON-LD headline".
package struct PageOrigins: Hashable, Sendable {
  package enum Field: String, CaseIterable, Sendable {
    case url, site, language, title, standfirst, section, byline, agency, published, updated, image, body,
      comments
  }

  /// The origin of a section that no words of the page name.
  package static let addressPath = "the path of the address"

  private var origins: [Field: String] = [:]

  package init() {}

  package subscript(field: Field) -> String? {
    get { origins[field] }
    set { origins[field] = newValue }
  }
}
