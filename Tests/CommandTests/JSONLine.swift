import Foundation

/// One line of JSON output, read by an independent reader.
struct JSONLine {
  let fields: [String: Any]

  init(_ line: String) throws {
    let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
    fields = value as? [String: Any] ?? [:]
  }

  func text(_ key: String) -> String? { fields[key] as? String }
  func number(_ key: String) -> Int? { fields[key] as? Int }
  func list(_ key: String) -> [[String: Any]] { fields[key] as? [[String: Any]] ?? [] }
}
