import Foundation

/// One line of JSON output, read by an independent reader.
package struct JSONLine {
  package let fields: [String: Any]

  package init(_ line: String) throws {
    let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
    fields = value as? [String: Any] ?? [:]
  }

  package func text(_ key: String) -> String? { fields[key] as? String }
  package func number(_ key: String) -> Int? { fields[key] as? Int }
  package func list(_ key: String) -> [[String: Any]] { fields[key] as? [[String: Any]] ?? [] }
}
