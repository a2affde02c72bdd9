import Foundation
import NewsImport
import NewsModel

// Scores the importer on folders of saved pages with their truth (truth.json, gzipped pages).
// score [--labels FILE] [--dump DIRECTORY | --lines DIRECTORY] FOLDER…
var folders = Array(CommandLine.arguments.dropFirst())
var labels: [String: [String: PageLabel]] = [:]
if folders.first == "--labels", folders.count > 2 {
  labels = try PageLabel.read(URL(fileURLWithPath: folders[1]))
  folders.removeFirst(2)
}
var dump: URL?
if folders.first == "--dump", folders.count > 2 {
  dump = URL(fileURLWithPath: folders[1])
  folders.removeFirst(2)
}
var lines: URL?
if folders.first == "--lines", folders.count > 2 {
  lines = URL(fileURLWithPath: folders[1])
  folders.removeFirst(2)
}
guard !folders.isEmpty else {
  FileHandle.standardError.write(
    Data("usage: score [--labels FILE] [--dump DIRECTORY | --lines DIRECTORY] FOLDER…\n".utf8))
  exit(2)
}
let suites = folders.flatMap { PageSuite.folders(in: URL(fileURLWithPath: $0)) }
guard !suites.isEmpty else {
  FileHandle.standardError.write(Data("score: no truth.json in \(folders.joined(separator: ", "))\n".utf8))
  exit(1)
}
for folder in suites {
  let suite = try PageSuite(folder: folder)
  if let lines {
    try suite.dumpLines(to: lines)
    continue
  }
  print(suite.score(labels: labels[suite.name] ?? [:], dump: dump))
}
