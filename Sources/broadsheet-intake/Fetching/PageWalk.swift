import Console
import NewsFetch
import NewsModel

/// Fetches what stands under many addresses, as each site allows and with a pause between two of one host.
struct PageWalk {
  let settings: NetworkSettings
  /// Between two of one host.
  let delay: Duration

  private static let agent = "broadsheet"

  /// - Parameter take: told of each with what came of it.
  func run(
    _ wanted: [WantedPage], _ interruption: inout Interruption,
    _ take: (WantedPage, Result<FetchAnswer, FetchProblem>) throws(Failure) -> Void
  ) throws(Failure) {
    guard !wanted.isEmpty, let loop = MultiLoop(settings) else { return }
    var queue = PageQueue(wanted, agent: Self.agent, delay: delay)
    var jobs: [Int: PageQueue.Job] = [:]
    var count = 0
    while !queue.isEmpty, !interruption.check() {
      for job in queue.ready(.now) {
        count += 1
        jobs[count] = job
        loop.add(FetchRequest(id: count, address: job.address))
      }
      guard let outcome = loop.next(within: 50), let job = jobs.removeValue(forKey: outcome.request.id) else {
        if loop.isIdle { Interruption.pause(milliseconds: 20) }
        continue
      }
      queue.finish(job, outcome.result, .now)
      guard case .page(let page) = job.subject else { continue }
      try take(page, outcome.result)
    }
    for page in queue.refused {
      try take(
        page, .failure(FetchProblem(.notAllowed, "its site asks programs not to read it (robots.txt)")))
    }
  }
}
