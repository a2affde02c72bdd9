import NewsModel

/// One step of the schema. Steps are appended, never changed once they are released.
struct Migration: Sendable {
  /// For people who look into the file, and for errors.
  let name: String
  let script: String
  /// What SQL cannot do, after the script and within the same transaction.
  var work: (@Sendable (Connection) throws(StoreError) -> Void)?

  /// In the order of their versions: the first makes version 1.
  static let all: [Migration] = [
    .articles, .readers, .discussion, .search, .fetching, .searchPieces, .importedComments,
    .foldedSearch, .previousVersions, .visits, .keys, .moderation, .discussions, .twins, .viewings,
    .pictures, .pictureFetches, .vowelSigns, .listOrders, .sealedWords, .threadChanges, .laterReports,
    .takenMarks, .wordDigests, .networkLoss,
  ]
}
