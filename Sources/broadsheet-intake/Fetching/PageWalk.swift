import NewsFetch
import NewsModel

/// Fetches what stands under many addresses, as each site allows and with a pause between two of one host.
struct PageWalk {
  private let loop: MultiLoop?
  private var queue: PageQueue
  private var jobs: [Int: PageQueue.Job] = [:]
  private var count = 0

  private static let agent = "broadsheet"

  /// - Parameter delay: between two of one host.
  init(_ wanted: [WantedPage], settings: NetworkSettings, delay: Duration) {
    loop = wanted.isEmpty ? nil : MultiLoop(settings)
    queue = PageQueue(wanted, agent: Self.agent, delay: delay)
  }

  /// Pages that nothing has come of yet, and that are not being asked for.
  var left: Int { queue.count }

  /// The next one with what came of it; nil at the end, and when a signal has come.
  /// - Parameter watch: told now and then how long every host is still left alone, if it is.
  mutating func next(
    _ interruption: inout Interruption, _ watch: (Duration?) -> Void = { _ in }
  ) -> (page: WantedPage, result: Result<FetchAnswer, FetchProblem>)? {
    guard let loop else { return nil }
    while !queue.isEmpty, !interruption.check() {
      if let (page, problem) = queue.nextRefused() { return (page, .failure(problem)) }
      begin(on: loop)
      watch(queue.pause(.now))
      guard let outcome = loop.next(within: 50), let job = jobs.removeValue(forKey: outcome.request.id) else {
        if loop.isIdle { Interruption.pause(milliseconds: 20) }
        continue
      }
      queue.finish(job, outcome.result, .now)
      if case .page(let page) = job.subject { return (page, outcome.result) }
    }
    return nil
  }

  private mutating func begin(on loop: MultiLoop) {
    for job in queue.ready(.now) {
      count += 1
      jobs[count] = job
      loop.add(FetchRequest(id: count, address: job.address))
    }
  }
}
