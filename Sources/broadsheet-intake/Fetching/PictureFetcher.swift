import Console
import NewsFetch
import NewsModel
import PictureDecoding
import StoreSQLite

/// Fetches the lead pictures that recent stories of feeds name, and keeps them small.
struct PictureFetcher {
  let store: SQLiteStore
  let walk: PageWalk
  private(set) var taken = 0

  /// Pictures of one run, and bytes of one.
  private static let limit = 400
  private static let mostBytes = 4 << 20

  init(store: SQLiteStore, settings: NetworkSettings, delay: Duration) {
    self.store = store
    walk = PageWalk(settings: settings, delay: delay)
  }

  mutating func run(_ interruption: inout Interruption) throws(Failure) {
    let wanted = try IntakeStore.perform { () throws(StoreError) in
      try store.wantedPictures(limit: Self.limit, now: SystemClock.now())
    }
    var taken = 0
    let store = store
    try walk.run(wanted, &interruption) { (page, result) throws(Failure) in
      let picture = Self.picture(result)
      try IntakeStore.perform { () throws(StoreError) in
        try store.keep(picture, of: page.article, now: SystemClock.now())
      }
      if picture != nil { taken += 1 }
    }
    self.taken = taken
  }

  private static func picture(_ result: Result<FetchAnswer, FetchProblem>) -> Picture? {
    guard case .success(let answer) = result, answer.body.count <= mostBytes else { return nil }
    return PictureDecoder.picture(answer.body)
  }
}
