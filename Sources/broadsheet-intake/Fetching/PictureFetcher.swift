import Console
import NewsFetch
import NewsModel
import PictureDecoding
import StoreSQLite

/// Fetches the lead pictures that recent stories of feeds name, and keeps them small.
struct PictureFetcher {
  let store: SQLiteStore
  let settings: NetworkSettings
  /// Between two pictures of one host.
  let delay: Duration
  private(set) var taken = 0

  /// Pictures of one run, and bytes of one.
  private static let limit = 400
  private static let mostBytes = 4 << 20

  init(store: SQLiteStore, settings: NetworkSettings, delay: Duration) {
    self.store = store
    self.settings = settings
    self.delay = delay
  }

  mutating func run(_ interruption: inout Interruption) throws(Failure) {
    let wanted = try IntakeStore.perform { () throws(StoreError) in
      try store.wantedPictures(limit: Self.limit, now: SystemClock.now())
    }
    var walk = PageWalk(wanted, settings: settings, delay: delay)
    while let (page, result) = walk.next(&interruption) {
      if let picture = Self.picture(result) {
        try IntakeStore.perform { () throws(StoreError) in try store.keep(picture, of: page.article) }
        taken += 1
      } else {
        try IntakeStore.perform { () throws(StoreError) in
          try store.notePictureFailure(Self.fault(result), of: page.article, now: SystemClock.now())
        }
      }
    }
  }

  private static func picture(_ result: Result<FetchAnswer, FetchProblem>) -> Picture? {
    guard case .success(let answer) = result, answer.body.count <= mostBytes else { return nil }
    return PictureDecoder.picture(answer.body)
  }

  private static func fault(_ result: Result<FetchAnswer, FetchProblem>) -> FetchFault? {
    if case .failure(let problem) = result { problem.fault } else { nil }
  }
}
