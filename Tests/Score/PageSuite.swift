import Foundation
import NewsImport
import NewsModel

/// A folder of saved pages and what an importer should find in them.
struct PageSuite {
  struct Truth: Decodable {
    struct Page: Decodable {
      var file: String
      var url: String?
      var text: String
      var meta: [String: String]?
    }
    var pages: [String: Page]
  }

  let name: String
  let pages: [(name: String, truth: Truth.Page, bytes: [UInt8])]

  /// The folder itself or those below it, two levels down, that hold pages with their truth.
  static func folders(in folder: URL, depth: Int = 2) -> [URL] {
    let files = FileManager.default
    guard let data = try? Data(contentsOf: folder.appendingPathComponent("truth.json")) else {
      guard depth > 0, let names = try? files.contentsOfDirectory(atPath: folder.path) else { return [] }
      return names.sorted().flatMap { folders(in: folder.appendingPathComponent($0), depth: depth - 1) }
    }
    return (try? JSONDecoder().decode(Truth.self, from: data)) == nil ? [] : [folder]
  }

  init(folder: URL) throws {
    name = folder.lastPathComponent
    let data = try Data(contentsOf: folder.appendingPathComponent("truth.json"))
    let truth = try JSONDecoder().decode(Truth.self, from: data)
    pages = try truth.pages.sorted { $0.key < $1.key }.map { name, page in
      (name, page, try Self.inflated(folder.appendingPathComponent(page.file)))
    }
  }

  private static func inflated(_ file: URL) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return [UInt8](data)
  }

  /// As `import` reads a page today.
  private static let facts: DocumentFacts = {
    var facts = DocumentFacts()
    facts.latest = Timestamp(seconds: Int64(Date().timeIntervalSince1970))
    return facts
  }()

  /// Reads every page once for the figures and then all again for the speed.
  func score(labels: [String: PageLabel], dump: URL?) -> String {
    var score = PageScore(name: name)
    var records: [String] = []
    for page in pages {
      let parsed = try? PageImporter.read(page.bytes, facts: Self.facts)
      let result = score.add(page.truth, labels[page.name], parsed)
      records.append(record(page.name, result, parsed))
    }
    if let dump {
      try? records.joined(separator: "\n").write(
        to: dump.appendingPathComponent(name + ".jsonl"), atomically: true, encoding: .utf8)
    }
    return score.summary + "\n" + speed
  }

  /// Writes every line of every page with its numbers and the truth, for `train`; then the same of pages without names.
  func dumpLines(to folder: URL) throws {
    try dumpLines(to: folder.appendingPathComponent(name + "-lines.jsonl")) { $0 }
    try dumpLines(to: folder.appendingPathComponent(name + "-nameless-lines.jsonl")) { NamelessPage.of($0) }
  }

  private func dumpLines(to file: URL, of change: ([UInt8]) -> [UInt8]) throws {
    var records: [Data] = []
    for page in pages {
      let lines = (try? PageImporter.lines(change(page.bytes), facts: Self.facts)) ?? []
      let fields: [String: Any] = [
        "name": page.name, "truth": page.truth.text, "url": page.truth.url ?? "",
        "lines": lines.map(\.text), "lengths": lines.map(\.length), "reached": lines.map(\.isReached),
        "headline": lines.map(\.isHeadline), "rows": lines.map { $0.row.map { Double($0) } },
      ]
      records.append(try JSONSerialization.data(withJSONObject: fields))
    }
    try Data(records.joined(separator: Data("\n".utf8))).write(to: file)
  }

  private func record(_ name: String, _ result: BodyScore, _ parsed: ParsedPage?) -> String {
    let fields: [String: Any] = [
      "name": name, "p": result.precision, "r": result.recall, "text": parsed?.body.plainText ?? "",
      "title": parsed?.title?.string ?? "", "byline": parsed?.byline?.string ?? "",
      "published": parsed?.published?.rfc3339 ?? "", "updated": parsed?.updated?.rfc3339 ?? "",
      "standfirst": parsed?.standfirst?.string ?? "", "section": parsed?.section?.string ?? "",
      "site": parsed?.site?.string ?? "", "lang": parsed?.language?.string ?? "",
      "agency": parsed?.agency?.string ?? "", "image": parsed?.image?.url?.string ?? "",
      "caption": parsed?.image?.caption?.string ?? "", "credit": parsed?.image?.credit?.string ?? "",
      "url": parsed?.url?.string ?? "", "comment_count": parsed?.commentCount ?? -1,
      "comments": (parsed?.comments ?? []).map { "\($0.author?.string ?? "-"): \($0.text.string)" },
      "origin": parsed?.origins[.published] ?? "",
      "tags": parsed?.tags.map(\.string) ?? [],
    ]
    let data = try? JSONSerialization.data(withJSONObject: fields, options: [.sortedKeys])
    return data.map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }

  private var speed: String {
    var best = Double.infinity
    for _ in 0..<3 {
      let start = clock()
      for page in pages { _ = try? PageImporter.read(page.bytes, facts: Self.facts) }
      best = min(best, Double(clock() - start) / Double(CLOCKS_PER_SEC))
    }
    return String(format: "  %.0f pages/s (%.2f s of CPU)", Double(pages.count) / best, best)
  }
}
